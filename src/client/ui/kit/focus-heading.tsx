import { useEffect, useRef, type ReactNode } from 'react';

/** A heading that takes the focus when it appears or when `mark` changes, so that reading goes on there. */
export function FocusHeading({
  children,
  mark,
  id,
  className,
  as: Heading = 'h2',
}: {
  readonly children: ReactNode;
  readonly mark?: string | number;
  readonly id?: string;
  readonly className?: string;
  readonly as?: 'h1' | 'h2' | 'h3';
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: false });
  }, [mark]);
  return (
    <Heading id={id} className={className} ref={heading} tabIndex={-1}>
      {children}
    </Heading>
  );
}
