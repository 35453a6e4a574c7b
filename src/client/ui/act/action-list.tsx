import { useTranslation } from 'react-i18next';
import { STANDINGS } from '#src/client/session/catalogue.ts';
import type { VerbCard, VerbGroup } from '#src/core/schema/catalogue.ts';
import type { ActOption } from '#src/core/schema/view.ts';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { ActionRow } from './action-row.tsx';
import './act.css';

const GROUPS: readonly VerbGroup[] = ['learn', 'persuade', 'allies', 'team'];
const FEW = 3;

interface Row {
  readonly option: ActOption;
  readonly card: VerbCard;
}

/** What can be done with a person, or by the team alone: open moves first, shut ones with their reason. */
export function ActionList({
  target,
  few = false,
  onChoose,
}: {
  readonly target: string | null;
  /** Only the first few that are open. */
  readonly few?: boolean;
  readonly onChoose: (verb: string) => void;
}) {
  const { t } = useTranslation('play');
  const { view, catalogue } = useTable();
  const { guide } = view;
  const meant = guide !== null && (guide.person === null || guide.person === target);
  const point = meant ? guide.point.replace(/^verb\./, '') : undefined;
  const rows = view.options
    .filter((option) => option.target === target)
    .flatMap((option) => {
      const card = catalogue.verbs.find(({ id }) => id === option.verb);
      return card === undefined ? [] : [{ option, card }];
    });
  const ordered = rows.toSorted((one, other) => rankOf(one, point) - rankOf(other, point));
  if (few) return <Rows rows={ordered.slice(0, FEW)} point={point} onChoose={onChoose} />;
  const groups = GROUPS.map((group) => ({
    group,
    own: ordered.filter(({ card }) => card.group === group),
  })).filter(({ own }) => own.length > 0);
  if (groups.length === 1) return <Rows rows={ordered} point={point} onChoose={onChoose} />;
  return groups.map(({ group, own }) => (
    <section key={group} aria-labelledby={`group-${group}`} className="action-group">
      <h3 id={`group-${group}`}>{t(`act.group.${group}`)}</h3>
      <Rows rows={own} point={point} onChoose={onChoose} />
    </section>
  ));
}

/** What the guide points at, then what is open, work before price and temptations; else the playbook's order. */
function rankOf({ option, card }: Row, point: string | undefined): number {
  if (option.verb === point) return 0;
  const standing = STANDINGS.indexOf(card.standing);
  return 1 + standing + (option.refusal === null ? 0 : STANDINGS.length);
}

function Rows({
  rows,
  point,
  onChoose,
}: {
  readonly rows: readonly Row[];
  /** The verb that the guide points at. */
  readonly point: string | undefined;
  readonly onChoose: (verb: string) => void;
}) {
  return (
    <ul className="action-list">
      {rows.map(({ option, card }) => (
        <li key={card.id}>
          <ActionRow
            option={option}
            card={card}
            pointed={card.id === point && option.refusal === null}
            onChoose={onChoose}
          />
        </li>
      ))}
    </ul>
  );
}
