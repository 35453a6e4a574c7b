import { useTranslation } from 'react-i18next';
import type { Dimension } from '#src/core/schema/dimensions.ts';
import type { EvidenceView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';

const SHOWN = 6;

/** What was heard about one dimension of a person: week, words, what it points to and how strongly. */
export function CellEvidence({
  person,
  dimension,
}: {
  readonly person: string;
  readonly dimension: Dimension;
}) {
  const { t } = useTranslation('debrief');
  const { view } = useDebrief();
  const pieces = view.evidence.filter(
    (piece) => piece.person === person && piece.dimension === dimension,
  );
  if (pieces.length === 0) return <p className="note">{t('reading.noEvidence')}</p>;
  const shown = pieces
    .toSorted((one, other) => other.weight - one.weight || other.week - one.week)
    .slice(0, SHOWN)
    .toSorted((one, other) => one.week - other.week);
  return (
    <>
      <ul className="db-evidence">
        {shown.map((piece, at) => (
          // The list never changes while it is shown.
          <Piece key={at} piece={piece} />
        ))}
      </ul>
      {shown.length < pieces.length && (
        <p className="note">{t('reading.morePieces', { more: pieces.length - shown.length })}</p>
      )}
    </>
  );
}

function Piece({ piece }: { readonly piece: EvidenceView }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { week, dimension, level, weight, source, message } = piece;
  const said = texts.evidence(piece) || t(`evidence.${source}`);
  return (
    <li>
      <span className="note">{t('entry.short', { week })}</span>
      <span>
        {said}
        {message !== undefined && (
          <span className="note">
            {' '}
            {t('evidence.to', { message: texts.name('messages', message, 'name') })}
          </span>
        )}
      </span>
      <b>
        {texts.say('levels', dimension, level, 'short')}
        <span className="db-weight" role="img" aria-label={t('evidence.weight', { weight })}>
          {'●'.repeat(weight)}
        </span>
      </b>
    </li>
  );
}
