import { useTranslation } from 'react-i18next';
import { mergedEvidence } from '#src/client/session/merged.ts';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** What the person has let slip in this meeting; where its beginning is not at hand, this week. */
export function HeardSoFar({ person }: { readonly person: string }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const from = useRun((state) => state.meetingFrom?.evidence.length ?? 0);
  const heard = view.evidence
    .slice(from)
    .filter((piece) => piece.person === person && piece.week === view.week);
  return (
    <section>
      <SectionTitle
        title={t('scene.heard')}
        aside={t('evidence.pieces', { count: heard.length })}
      />
      <ul className="heard">
        {mergedEvidence(heard).map(({ it, times }, at) => (
          <li key={at}>
            <span className="tag">{t(`dimension.${it.dimension}`)}</span>
            <span>
              {texts.evidence(it) || t(`evidence.${it.source}`)}
              {times > 1 && <span className="note"> {t('evidence.times', { count: times })}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
