import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shownChoices } from '#src/client/session/choice-order.ts';
import type { SceneView } from '#src/core/schema/view.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { usePlanWords } from '#src/client/ui/panels/plan-words.ts';
import { bannerLevelOf } from '#src/client/ui/person/banner-level.ts';
import { PersonPortrait } from '#src/client/ui/person/person-portrait.tsx';
import { ringsOf } from '#src/client/ui/person/person-words.ts';
import { usePreference } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { HeardSoFar } from './heard-so-far.tsx';
import { NineBlocks } from './nine-blocks.tsx';
import './dialogue.css';

/** A meeting that matters: who sits there, what they say, and what one can answer. */
export function DialogueScreen() {
  const { view } = useTable();
  return view.scene === null ? null : <Meeting scene={view.scene} />;
}

function Meeting({ scene }: { readonly scene: SceneView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const planWords = usePlanWords();
  const { view } = useTable();
  const person = view.people.find(({ id }) => id === scene.person);
  const plan = view.plans.findLast((one) => one.person === scene.person && one.result === 'open');
  if (person === undefined) return null;
  const left = scene.patience - scene.asked;
  return (
    <section className="meeting" aria-label={texts.name('scenes', scene.id, 'title')}>
      <div className="meeting-face">
        <span className="meeting-flag">
          <Banner level={bannerLevelOf(person)} size={56} />
        </span>
        <PersonPortrait person={person} size="large" mood={scene.mood} />
        <p className="meeting-plinth">
          <b>{t('person.power', { rings: ringsOf(person) })}</b>
          {person.faction !== null && <span>{texts.name('factions', person.faction, 'name')}</span>}
        </p>
      </div>
      <div className="meeting-talk">
        <p className="meeting-who">
          <b>{texts.person(person.id)}</b>{' '}
          <span>
            {[texts.role(person.id), texts.say('scenes', scene.id, 'place')]
              .filter(Boolean)
              .join(t('scene.apart'))}
          </span>
        </p>
        <div className="meeting-line">
          <FocusHeading mark={`${scene.node}-${scene.path.length}`}>
            {texts.say('scenes', scene.id, 'nodes', scene.node, 'line')}
          </FocusHeading>
        </div>
        <Choices scene={scene} />
      </div>
      <aside className="meeting-side">
        <section>
          <SectionTitle title={t('scene.patience')} />
          <p>{t('scene.patienceLeft', { asked: scene.asked, count: Math.max(0, left) })}</p>
        </section>
        <section>
          <SectionTitle title={t('scene.planned')} />
          <p>{plan === undefined ? t('scene.noPlan') : planWords(plan)}</p>
        </section>
        {scene.board && <NineBlocks filled={scene.blocks} />}
        <HeardSoFar person={person.id} />
      </aside>
    </section>
  );
}

function Choices({ scene }: { readonly scene: SceneView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { submit, catalogue } = useTable();
  const numberKeys = usePreference((state) => state.numberKeys);
  const [said, setSaid] = useState<string | null>(null);
  const shown = useMemo(() => shownChoices(scene), [scene]);
  const place = `${scene.id}-${scene.node}-${scene.path.length}`;
  useEffect(() => {
    if (!numberKeys) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const pressed = shown[Number(event.key) - 1];
      const elsewhere = event.target instanceof Element && event.target.closest('[role="dialog"]');
      // A key that is held down chose once.
      const other = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
      if (other || elsewhere || !pressed?.choice.open) return;
      setSaid(place);
      void submit({ type: 'say', choice: pressed.at });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [numberKeys, shown, submit, place]);
  return (
    <ol className="choices" aria-label={t('scene.choices')}>
      {shown.map(({ choice, at }, row) => (
        <li key={choice.id}>
          <button
            type="button"
            className="choice"
            data-said={said === `${place}-${at}`}
            aria-disabled={!choice.open}
            {...(numberKeys ? { 'aria-keyshortcuts': String(row + 1) } : {})}
            onClick={({ detail }) => {
              // The second press of a double click belongs to the choices that were there before.
              if (!choice.open || detail > 1) return;
              setSaid(`${place}-${at}`);
              void submit({ type: 'say', choice: at });
            }}
          >
            <i aria-hidden="true">{row + 1}</i>
            <span>
              {texts.say('scenes', scene.id, 'nodes', scene.node, 'choices', choice.id)}
              {!choice.open && <span className="note"> {t('scene.shut')}</span>}
            </span>
            {catalogue.guided && <em className="tag">{t(`scene.kind.${choice.kind}`)}</em>}
          </button>
        </li>
      ))}
    </ol>
  );
}
