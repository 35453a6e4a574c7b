import { useTranslation } from 'react-i18next';
import type { RoomView } from '#src/core/schema/workshop-view.ts';
import { Texts } from '#src/client/session/texts.ts';
import { useDealTexts } from '#src/client/ui/texts-context.tsx';

/** When the results of a round of another edition were kept; null if they never were, or the edition is the same. */
export function useKeptWhen({ other }: Pick<RoomView, 'other'>): string | null {
  const { i18n } = useTranslation();
  if (other === null || other.keptAt === null) return null;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return date.format(other.keptAt);
}

/** What is kept of a round of another edition, what cannot be shown, and the one next thing: for whoever holds the room. */
export function useEditionWords(view: RoomView): readonly string[] {
  const { t } = useTranslation('workshop');
  const when = useKeptWhen(view);
  if (view.other === null) return [];
  if (view.status === 'lobby') return [t('other.noDeal')];
  const next = view.status === 'closed' ? (when === null ? 'takeLogs' : 'takeHome') : 'nextRound';
  return [
    t('other.why'),
    when === null ? t('other.nothing') : t('other.kept', { when }),
    t(`other.${next}`),
  ];
}

const NO_WORDS = new Texts({}, {});

/** The words of the deal of a room; none where the server has that deal no more, and what is kept is shown without. */
export function useRoomTexts({ deal, other }: Pick<RoomView, 'deal' | 'other'>): Texts | null {
  const texts = useDealTexts(deal);
  return texts ?? (other === null ? null : NO_WORDS);
}
