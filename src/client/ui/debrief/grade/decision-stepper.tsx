import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarkFrame, WinMark } from './win-marks.ts';

/** Lies over the line: pointer and arrow keys step through the decisions, Enter or a press opens one. */
export function DecisionStepper({
  marks,
  chosen,
  words,
  frame,
  onChoose,
  onOpen,
}: {
  readonly marks: readonly WinMark[];
  readonly chosen: number | null;
  readonly words: string;
  readonly frame: MarkFrame;
  readonly onChoose: (at: number) => void;
  readonly onOpen: (index: number) => void;
}) {
  const { t } = useTranslation('grade');
  if (marks.length === 0) return null;
  const last = marks.length - 1;
  const step: Readonly<Record<string, number>> = {
    ArrowLeft: chosen === null ? last : chosen - 1,
    ArrowRight: chosen === null ? 0 : chosen + 1,
    Home: 0,
    End: last,
  };
  const open = (): void => {
    const place = marks[chosen ?? -1]?.place;
    if (place !== undefined) onOpen(place.index);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      open();
      return;
    }
    const to = step[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChoose(Math.min(last, Math.max(0, to)));
  };
  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = frame.left + event.clientX - box.left;
    const distances = marks.map((mark) => Math.abs(mark.x - x));
    onChoose(distances.indexOf(Math.min(...distances)));
  };
  return (
    <div
      className="db-weeks gr-stepper"
      role="slider"
      tabIndex={0}
      aria-label={t('win.stepper')}
      aria-valuemin={1}
      aria-valuemax={marks.length}
      aria-valuenow={(chosen ?? 0) + 1}
      aria-valuetext={chosen === null ? t('win.any') : words}
      style={{
        left: frame.left,
        width: frame.right - frame.left,
        top: frame.top,
        height: frame.bottom - frame.top,
      }}
      onKeyDown={onKey}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onClick={open}
    />
  );
}
