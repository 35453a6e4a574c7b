import { useState, type RefObject } from 'react';
import { Dialog, DialogTrigger, Heading, Popover, Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { Discs } from '#src/client/ui/kit/discs.tsx';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { MarkForm } from './mark-form.tsx';

/** One reading of the chart as a button; pressed, it asks for the level and how sure one is. */
export function MarkControl({
  person,
  dimension,
  at,
  beside,
}: {
  readonly person: PersonView;
  readonly dimension: Dimension;
  readonly at: number;
  /** Where there is room, the form opens beside this, so that it covers none of it. */
  readonly beside: RefObject<HTMLElement | null>;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const narrow = useMedia('(max-width: 900px)');
  const mark = person.marks[dimension];
  const known: readonly string[] = LEVELS[dimension];
  const level = mark !== undefined && known.includes(mark.level) ? mark.level : null;
  const name = texts.name('dimensions', dimension, 'name');
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="mark-button">
        <span className="mark-name">
          <i aria-hidden="true">{at}</i> {name}
        </span>
        <b data-blank={level === null}>
          {level === null ? t('mark.blank') : texts.level(dimension, level)}
          {mark?.sure === 1 && level !== null && '?'}
        </b>
        <Discs sure={level === null ? 0 : (mark?.sure ?? 0)} />
      </Button>
      <Popover
        className="popover"
        placement={narrow ? 'top' : 'left'}
        {...(narrow ? {} : { triggerRef: beside })}
      >
        <Dialog>
          <Heading slot="title" className="mark-title">
            {name}
          </Heading>
          <p className="note">{texts.say('dimensions', dimension, 'line')}</p>
          <MarkForm person={person} dimension={dimension} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
