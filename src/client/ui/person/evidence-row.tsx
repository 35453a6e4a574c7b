import { useTranslation } from 'react-i18next';
import type { EvidenceView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** Week, what was said or done, and what it speaks to. */
export function EvidenceRow({
  piece,
  times = 1,
  naming = false,
}: {
  readonly piece: EvidenceView;
  /** How often it was heard in these words. */
  readonly times?: number;
  readonly naming?: boolean;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const words = texts.evidence(piece) || t(`evidence.${piece.source}`);
  const message =
    piece.message === undefined
      ? ''
      : t('evidence.to', { message: texts.name('messages', piece.message, 'name') });
  return (
    <span className="evidence-row" data-naming={naming}>
      <span className="evidence-week">
        {naming ? texts.person(piece.person) : t('week', { week: piece.week })}
      </span>
      <span className="evidence-words">
        {words}
        {message !== '' && <span className="note"> {message}</span>}
        {times > 1 && <span className="note"> {t('evidence.times', { count: times })}</span>}
      </span>
      <span className="tag" data-weight={piece.weight}>
        {t('evidence.points', {
          dimension: t(`dimension.${piece.dimension}`),
          level:
            texts.say('levels', piece.dimension, piece.level, 'short') ||
            texts.level(piece.dimension, piece.level),
        })}
      </span>
    </span>
  );
}
