import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunDecision } from '#src/client/session/practice/deck.ts';
import type { Practice } from '#src/client/session/practice/practice.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { ServicesProvider, useServices } from '#src/client/ui/services.tsx';
import { DealTexts } from '#src/client/ui/texts-context.tsx';
import { useSituation } from './use-situation.ts';

/** Lays the table of a decision again and lets what is inside read it as the run of the page. */
export function SituationGate({
  practice,
  place,
  texts,
  children,
}: {
  readonly practice: Practice;
  readonly place: RunDecision;
  readonly texts: Texts;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('practice');
  const services = useServices();
  const runs = useSituation(practice, place);
  const inside = useMemo(
    () => (runs === null || runs === 'gone' ? services : { ...services, runs }),
    [services, runs],
  );
  if (runs === null) return <p className="opening">{t('opening')}</p>;
  if (runs === 'gone') return <p className="pr-caution">{t('situation.gone')}</p>;
  return (
    <ServicesProvider value={inside}>
      <DealTexts texts={texts}>{children}</DealTexts>
    </ServicesProvider>
  );
}
