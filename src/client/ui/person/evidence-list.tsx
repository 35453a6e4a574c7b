import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mergedEvidence } from '#src/client/session/merged.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { EvidenceRow } from './evidence-row.tsx';

const FEW = 5;

export function EvidenceList({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('play');
  const { view } = useTable();
  const [all, setAll] = useState(false);
  const pieces = view.evidence.filter((piece) => piece.person === person.id).toReversed();
  const rows = mergedEvidence(pieces);
  const shown = all ? rows : rows.slice(0, FEW);
  return (
    <section aria-labelledby="evidence-title">
      <SectionTitle
        id="evidence-title"
        title={t('evidence.title')}
        aside={t('evidence.count', { count: pieces.length })}
      />
      {pieces.length === 0 ? (
        <p className="note evidence-none">{t('evidence.none')}</p>
      ) : (
        <ul className="evidence-list">
          {shown.map(({ it, times }, at) => (
            <li key={rows.length - at}>
              <EvidenceRow piece={it} times={times} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > FEW && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('evidence.fewer') : t('evidence.all', { count: pieces.length })}
        </button>
      )}
    </section>
  );
}
