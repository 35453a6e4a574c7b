import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBook } from './book-context.tsx';
import type { Section } from './sections.ts';

export function BookSection({
  section,
  children,
}: {
  readonly section: Section;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('playbook');
  const { opened } = useBook();
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = opened === section;
  useEffect(() => {
    if (!wanted) return;
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <section id={section} className="book-section" aria-labelledby={`book-${section}`}>
      <div className="book-section-head">
        <h2 id={`book-${section}`} ref={heading} tabIndex={-1}>
          {t(`section.${section}.name`)}
        </h2>
        {section !== 'idea' && <p className="note">{t(`section.${section}.line`)}</p>}
      </div>
      {children}
    </section>
  );
}
