import { useTranslation } from 'react-i18next';
import type { KeyboardEvent, PointerEvent } from 'react';

/** Lies over a plot: pointer and arrow keys choose a week, and what it holds is read out. */
export function WeekSlider({
  label,
  weeks,
  week,
  words,
  left,
  width,
  top,
  height,
  onWeek,
}: {
  readonly label: string;
  readonly weeks: number;
  readonly week: number | null;
  readonly words: string;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly onWeek: (week: number) => void;
}) {
  const { t } = useTranslation('debrief');
  const step: Readonly<Record<string, number>> = {
    ArrowLeft: (week ?? 2) - 1,
    ArrowRight: (week ?? 0) + 1,
    Home: 1,
    End: weeks,
  };
  const onKey = (event: KeyboardEvent): void => {
    const to = step[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onWeek(Math.min(weeks, Math.max(1, to)));
  };
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = Math.ceil(((event.clientX - box.left) * weeks) / box.width);
    onWeek(Math.min(weeks, Math.max(1, at)));
  };
  return (
    <div
      className="db-weeks"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={weeks}
      aria-valuenow={week ?? 1}
      aria-valuetext={week === null ? t('figure.anyWeek') : words}
      style={{ left, width, top, height }}
      onKeyDown={onKey}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
    />
  );
}
