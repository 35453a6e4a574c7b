import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A picture with its legend and the same as a table: by the button, or by T while the focus is inside. */
export function ChartFigure({
  title,
  legend,
  table,
  children,
}: {
  readonly title: string;
  readonly legend?: ReactNode;
  readonly table: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('debrief');
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = figure.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 't' && event.key !== 'T') return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      setAsTable((is) => !is);
      // What had the focus may be hidden now.
      button.current?.focus();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  return (
    <figure ref={figure} className="db-figure" aria-labelledby={id} data-table={asTable}>
      <figcaption id={id} className="unseen">
        {title}
      </figcaption>
      <div className="db-figure-head">
        {legend !== undefined && <ul className="db-legend">{legend}</ul>}
        <button
          ref={button}
          type="button"
          className="link db-table-button"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('figure.chart') : t('figure.table')}
        </button>
      </div>
      <div className="db-figure-chart">{children}</div>
      <div className="db-figure-table">{table}</div>
    </figure>
  );
}
