import { useTranslation } from 'react-i18next';
import type { Vote } from '#src/core/analysis/debrief/votes.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { useReason } from '#src/client/ui/debrief/use-reason.ts';

const LEAST_SPAN = 300;
const SHOWN = 5;

/** Whose vote it was: the one who decides first, each with the lead and the causes behind it. */
export function Votes() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const span = Math.max(LEAST_SPAN, ...debrief.votes.map(({ lead }) => Math.abs(lead)));
  return (
    <section className="db-votes" aria-labelledby="db-votes-title">
      <h2 id="db-votes-title">{t('votes.title')}</h2>
      <p className="note">{t('votes.line')}</p>
      <p className="db-vote-axis" aria-hidden="true">
        <span>{t('votes.against')}</span>
        <span>{t('votes.for')}</span>
      </p>
      {debrief.votes.map((vote) => (
        <VoteRow key={vote.person} vote={vote} span={span} />
      ))}
    </section>
  );
}

function VoteRow({ vote, span }: { readonly vote: Vote; readonly span: number }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { us } = useDebrief();
  const share = `${(Math.abs(vote.lead) * 50) / span}%`;
  const ours = vote.choice === us;
  return (
    <details className="db-vote" open={vote.isTop}>
      <summary>
        <span className="db-vote-who">
          <b>{texts.person(vote.person)}</b>
          <span className="note">
            {vote.isTop
              ? t('votes.decides', { role: texts.role(vote.person) })
              : texts.role(vote.person)}
          </span>
        </span>
        <PowerBars power={vote.power} />
        <span className="db-vote-track" aria-hidden="true">
          <i
            data-for={vote.lead >= 0}
            style={vote.lead >= 0 ? { left: '50%', width: share } : { right: '50%', width: share }}
          />
        </span>
        <span className="db-vote-words" data-ours={ours}>
          <b>{signed(vote.lead)}</b>
          <span>
            {ours ? t('votes.choseUs') : t('votes.chose', { vendor: texts.vendor(vote.choice) })}
          </span>
        </span>
      </summary>
      <Causes vote={vote} />
    </details>
  );
}

function Causes({ vote }: { readonly vote: Vote }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const reason = useReason();
  return (
    <div className="db-causes">
      <p>
        {t('votes.moved', {
          start: signed(vote.start),
          end: signed(vote.end),
          level: texts.level('attitude', vote.level),
        })}
      </p>
      <ul>
        {vote.causes.slice(0, SHOWN).map((cause) => (
          <li key={`${cause.reason} ${cause.by ?? ''}`}>
            <span>{reason(cause.reason, cause.by)}</span>
            <b data-good={cause.amount > 0}>{signed(cause.amount)}</b>
            <EntryLinks entries={cause.entries} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Power as five uprights; the words are in the row. */
export function PowerBars({ power }: { readonly power: number }) {
  const { t } = useTranslation('debrief');
  const bars = Math.min(5, Math.max(1, Math.round(power / 200)));
  return (
    <svg
      className="db-power"
      width="44"
      height="20"
      viewBox="0 0 44 20"
      role="img"
      aria-label={t('power', { bars })}
    >
      {[0, 1, 2, 3, 4].map((at) => (
        <rect
          key={at}
          x={at * 9 + 0.5}
          y={11.5 - at * 2.6}
          width="6"
          height={8 + at * 2.6}
          data-on={at < bars}
        />
      ))}
    </svg>
  );
}
