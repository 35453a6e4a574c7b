import { useTranslation } from 'react-i18next';
import type { ScreenView, SplitView } from '#src/core/schema/workshop-view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { OPTION_LETTERS, OptionMark } from './option-mark.tsx';
import { signed } from './split-scale.ts';
import { SplitLines } from './split-lines.tsx';
import { useConclusion } from './use-conclusion.ts';

/** How the room split at a decision, and what became of each branch: options, lines, one sentence at the foot. */
export function SplitPicture({
  view,
  split,
}: {
  readonly view: ScreenView;
  readonly split: SplitView;
}) {
  const { t, i18n } = useTranslation('workshop');
  const texts = useTexts();
  const conclusion = useConclusion(split);
  const letters = OPTION_LETTERS[i18n.language === 'en' ? 'en' : 'zh-CN'];
  const where = ['scenes', split.scene, 'nodes', split.node];
  const same = view.teams.length;
  return (
    <section className="split" aria-labelledby="split-title">
      <header>
        <h1 id="split-title">
          {t('split.title', {
            scene: texts.name('scenes', split.scene, 'title'),
            count: split.branches.length,
          })}
        </h1>
        <p className="projector-line">{texts.say(...where, 'line')}</p>
      </header>
      <div className="split-body">
        <ol className="split-options">
          {split.branches.map((branch, at) => (
            <li key={branch.choice}>
              <OptionMark at={at} size={34} />
              <b>{letters[at]}</b>
              <span className="split-option">
                {texts.say(...where, 'choices', branch.choice)}
                <span className="unseen">
                  {t('split.spoken', { change: signed(branch.change), won: branch.won })}
                </span>
              </span>
              <span className="split-count">
                <strong>{branch.teams.length}</strong>
                {t('split.unit', { count: branch.teams.length })}
              </span>
            </li>
          ))}
        </ol>
        <figure className="split-figure" aria-hidden="true">
          <figcaption>{t('split.axis')}</figcaption>
          <SplitLines view={view} split={split} letters={letters} />
        </figure>
      </div>
      <footer>
        <p>{conclusion}</p>
        {split.undecided.length > 0 && (
          <p className="projector-line">
            {t('split.undecided', { count: split.undecided.length, all: same })}
          </p>
        )}
      </footer>
    </section>
  );
}

/** Which option each team took, by its number. */
export const marksOf = (split: SplitView | null): ReadonlyMap<number, number> =>
  new Map(
    (split?.branches ?? []).flatMap(({ teams }, at) =>
      teams.map(({ number }) => [number, at] as const),
    ),
  );
