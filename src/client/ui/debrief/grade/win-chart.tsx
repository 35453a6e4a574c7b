import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { phaseColumns } from '#src/client/ui/debrief/chart/march-columns.ts';
import { PhaseBands, PhaseMarch } from '#src/client/ui/debrief/chart/phase-march.tsx';
import { useWidth } from '#src/client/ui/debrief/chart/use-width.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { ResultSeal } from '#src/client/ui/debrief/overview/result-seal.tsx';
import { usePreference } from '#src/client/ui/services.tsx';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { ChiefStrands, STRAND } from './chief-strands.tsx';
import { DecisionStepper } from './decision-stepper.tsx';
import { useGrade } from './use-grade.ts';
import { useSlipWords } from './use-slip-words.ts';
import { useWinPicture } from './use-win-picture.ts';
import { WinForecasts } from './win-forecasts.tsx';
import { winCourse } from './win-course.ts';
import { WinLineNames } from './win-line-names.tsx';
import { winMarks } from './win-marks.ts';
import { WinMarksLayer } from './win-marks-layer.tsx';

const NARROW = 600;
const TOP = 34;

interface Size {
  readonly width: number;
  readonly narrow: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

function sizeOf(width: number): Size {
  const narrow = width < NARROW;
  return {
    width,
    narrow,
    left: narrow ? 34 : 44,
    right: width - (narrow ? 12 : 124),
    bottom: TOP + (narrow ? 210 : 268),
  };
}

/** Where things lie on the picture, and the picture itself. */
function usePlot(size: Size, debrief: Debrief, end: number) {
  const { t } = useTranslation('grade');
  const lessMotion = useMedia('(prefers-reduced-motion: reduce)');
  const calm = usePreference((preferences) => preferences.calm) || lessMotion;
  const grade = useGrade((state) => state.grade);
  const done = useGrade((state) => state.phase === 'done' && state.failed.length === 0);
  const { width, left, right, bottom } = size;
  const { weeks } = debrief;
  const frame = useMemo(() => {
    const x = (at: number): number => left + ((right - left) * at) / weeks;
    const y = (percent: number): number => bottom - ((bottom - TOP) * percent) / 100;
    return { left, right, top: TOP, bottom, x, y };
  }, [left, right, bottom, weeks]);
  const course = useMemo(() => winCourse(grade, end, done), [grade, end, done]);
  const words = t('win.figure');
  const pictureFrame = useMemo(
    () => ({ width, height: bottom + 4, left, right, top: TOP, bottom, weeks, words, calm }),
    [width, left, right, bottom, weeks, words, calm],
  );
  const [picture, state] = useWinPicture(course, pictureFrame);
  return { frame, course, decisions: grade?.decisions ?? [], picture, state };
}

/** The win chance over the buyer's phases, with every decision on it. */
export function WinChart({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('grade');
  const { openDecision } = useDebrief();
  const [host, width] = useWidth(960);
  const [chosen, setChosen] = useState<number | null>(null);
  const places = useGrade((state) => state.places);
  const slip = useSlipWords();
  const touch = useMedia('(pointer: coarse)');
  const size = sizeOf(width);
  const { narrow, bottom } = size;
  const played = debrief.control.length - 1;
  const end = Math.min(debrief.week, played);
  const { frame, course, decisions, picture, state } = usePlot(size, debrief, end);
  const marks = winMarks(places, decisions, course, frame);
  const phases = phaseColumns(debrief.phases, played);
  const strands = bottom + 62;
  const height = strands + 22 + 3 * STRAND;
  const one = chosen === null ? undefined : marks[chosen];
  return (
    <>
      <p className="db-slip" data-empty={one === undefined}>
        {one === undefined ? t(touch ? 'win.anyTouch' : 'win.any') : slip(one.place, one.decision)}
      </p>
      {state === 'missing' && <p className="note">{t('win.noPicture')}</p>}
      <div ref={host} className="db-plot">
        <svg className="db-chart" width={width} height={height} aria-hidden="true">
          <PhaseBands phases={phases} x={frame.x} top={TOP} bottom={bottom} />
          <PhaseMarch phases={phases} x={frame.x} top={bottom + 8} />
          <ChiefStrands debrief={debrief} x={frame.x} top={strands} narrow={narrow} />
        </svg>
        <div ref={picture} className="gr-picture" style={{ width, height: bottom + 4 }} />
        <svg className="db-chart gr-layer" width={width} height={bottom + 4} aria-hidden="true">
          <WinForecasts debrief={debrief} course={course} frame={frame} narrow={narrow} />
          <WinMarksLayer
            marks={marks}
            frame={frame}
            narrow={narrow}
            chosen={one?.place.index ?? null}
          />
          {!narrow && <WinLineNames course={course} frame={frame} />}
          <ResultSeal
            outcome={debrief.outcome}
            week={debrief.week}
            x={frame.x(end)}
            y={TOP}
            right={width}
            narrow={narrow}
          />
        </svg>
        <DecisionStepper
          marks={marks}
          chosen={chosen}
          words={one === undefined ? '' : slip(one.place, one.decision)}
          frame={frame}
          onChoose={setChosen}
          onOpen={openDecision}
        />
      </div>
    </>
  );
}
