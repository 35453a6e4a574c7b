import { useTranslation } from 'react-i18next';
import type { Decision, DecisionPlace } from '#src/core/analysis/grade/report.ts';
import type { EvidenceView } from '#src/core/schema/view.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';

const SHOWN = 5;

/** What had been heard by then: of whom the causes speak first, else of whom the decision addressed. */
export function KnownThen({
  place,
  decision,
}: {
  readonly place: DecisionPlace;
  readonly decision: Decision | undefined;
}) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const pieces = useKnown(place, decision);
  const point = debrief.control.find(({ week }) => week === place.week - 1);
  return (
    <section className="gd-part" aria-labelledby={`gd-known-${place.index}`}>
      <h2 id={`gd-known-${place.index}`}>{t('known.title')}</h2>
      {pieces.length === 0 ? (
        <p className="note">{t('known.nothing')}</p>
      ) : (
        <ul className="gd-known">
          {pieces.map((piece, at) => (
            // The list never changes while it is shown.
            <Piece key={at} piece={piece} />
          ))}
        </ul>
      )}
      {point !== undefined && (
        <p className="note">
          {t('known.control', {
            self: t('debrief:control.reading', { ...point.self }),
            calibrated: t('debrief:control.reading', { ...point.calibrated }),
          })}
        </p>
      )}
    </section>
  );
}

function useKnown(place: DecisionPlace, decision: Decision | undefined): readonly EvidenceView[] {
  const { view, debrief } = useDebrief();
  const before = view.evidence.filter(({ week }) => week < place.week);
  const misread = decision?.why.filter(({ code }) => code === 'misread') ?? [];
  const telling = before.filter(({ person, dimension }) =>
    misread.some(({ params }) => params['person'] === person && params['dimension'] === dimension),
  );
  const addressed = new Set(
    debrief.log
      .slice(place.entry, place.last + 1)
      .flatMap(({ entry }) => (entry.type === 'act' ? [String(entry.target ?? '')] : [])),
  );
  const about = telling.length > 0 ? telling : before.filter(({ person }) => addressed.has(person));
  return about
    .toSorted((one, other) => other.weight - one.weight || other.week - one.week)
    .slice(0, SHOWN)
    .toSorted((one, other) => one.week - other.week);
}

function Piece({ piece }: { readonly piece: EvidenceView }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { week, person, dimension, level, weight, source } = piece;
  const said = texts.evidence(piece) || t(`evidence.${source}`);
  return (
    <li>
      <span className="note">{t('entry.short', { week })}</span>
      <span>{t('grade:known.piece', { person: texts.person(person), said })}</span>
      <span>
        {t('grade:known.points', { level: texts.level(dimension, level) })}
        <span className="db-weight" role="img" aria-label={t('evidence.weight', { weight })}>
          {'●'.repeat(weight)}
        </span>
      </span>
    </li>
  );
}
