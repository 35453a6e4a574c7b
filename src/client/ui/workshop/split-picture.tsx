import { useTranslation } from 'react-i18next';
import type { SplitView } from '#src/core/schema/workshop-view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { OPTION_COLOURS, OPTION_LETTERS, OptionMark } from './option-mark.tsx';

const WIDTH = 620;
const HEIGHT = 560;
const BAND = 14;
const TOP = 1000;

/** Places of the branches on the left, by how many teams took each. */
function startsOf(split: SplitView): number[] {
  const gap = HEIGHT / Math.max(1, split.branches.length);
  return split.branches.map((_, at) => gap * (at + 0.5));
}

/** How the room split at a decision, and where each branch stands since: words, lines, and the same as a table of words. */
export function SplitPicture({
  split,
  deal,
}: {
  readonly split: SplitView;
  readonly deal: string;
}) {
  const { t, i18n } = useTranslation('workshop');
  const texts = useTexts();
  const letters = OPTION_LETTERS[i18n.language === 'en' ? 'en' : 'zh-CN'];
  const starts = startsOf(split);
  const best = Math.max(...split.branches.map(({ score }) => score));
  const where = ['scenes', split.scene, 'nodes', split.node];
  return (
    <section className="split" aria-label={texts.say('scenes', split.scene, 'title')}>
      <header>
        <h1>{t('split.title', { count: split.branches.length })}</h1>
        <p className="split-line">{texts.say(...where, 'line')}</p>
      </header>
      <div className="split-body" key={deal}>
        <ol className="split-options">
          {split.branches.map((branch, at) => (
            <li key={branch.choice}>
              <OptionMark at={at} size={34} />
              <b>{letters[at]}</b>
              <span>{texts.say(...where, 'choices', branch.choice)}</span>
              <strong>{t('split.teams', { count: branch.teams.length })}</strong>
            </li>
          ))}
        </ol>
        <svg className="split-lines" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <line
            x1={WIDTH - 90}
            x2={WIDTH - 90}
            y1="0"
            y2={HEIGHT}
            stroke="#22252b"
            strokeWidth="2"
          />
          {split.branches.map((branch, at) => {
            const from = starts[at] ?? 0;
            const to = HEIGHT - (branch.score / TOP) * HEIGHT;
            return branch.teams.map((team, k) => {
              const y = from + (k - (branch.teams.length - 1) / 2) * BAND;
              return (
                <path
                  key={team}
                  d={`M0 ${y}C${WIDTH / 2} ${y} ${WIDTH / 2} ${to} ${WIDTH - 90} ${to}`}
                  fill="none"
                  stroke={OPTION_COLOURS[at] ?? '#655f53'}
                  strokeOpacity={branch.score === best ? 1 : 0.65}
                  strokeWidth={branch.score === best ? 8 : 5}
                />
              );
            });
          })}
          {split.branches.map((branch, at) => (
            <text
              key={branch.choice}
              x={WIDTH - 76}
              y={HEIGHT - (branch.score / TOP) * HEIGHT + 10}
              fontSize="30"
              fill="#22252b"
            >
              {letters[at]} {branch.score}
            </text>
          ))}
        </svg>
      </div>
      <footer>
        <p>
          {split.undecided.length > 0
            ? t('split.undecided', { count: split.undecided.length })
            : t('split.all')}
        </p>
        <ul className="unseen">
          {split.branches.map((branch, at) => (
            <li key={branch.choice}>
              {t('split.spoken', {
                option: letters[at],
                teams: branch.teams.length,
                score: branch.score,
                won: branch.won,
              })}
            </li>
          ))}
        </ul>
      </footer>
    </section>
  );
}

/** Which option each team took, by its number. */
export const marksOf = (split: SplitView | null): ReadonlyMap<number, number> =>
  new Map(
    (split?.branches ?? []).flatMap(({ teams }, at) => teams.map((team) => [team, at] as const)),
  );
