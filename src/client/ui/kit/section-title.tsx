import type { ReactNode } from 'react';

export function SectionTitle({
  id,
  title,
  aside,
  as: Heading = 'h3',
}: {
  readonly id?: string;
  readonly title: string;
  readonly aside?: ReactNode;
  readonly as?: 'h2' | 'h3' | 'h4';
}) {
  return (
    <div className="section-title">
      <Heading id={id}>{title}</Heading>
      {aside !== undefined && <span className="aside">{aside}</span>}
    </div>
  );
}
