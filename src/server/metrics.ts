// What an operator wants to see: delay of the event loop, answers by status, streams.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Hub } from './routes/hub.ts';

export interface Metrics {
  count(status: number): void;
  text(): string;
  close(): void;
}

const NANOSECONDS = 1e9;
const RESOLUTION_MS = 20;

export function createMetrics(hub: Hub): Metrics {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const answers = new Map<number, number>();
  return {
    count: (status) => {
      answers.set(status, (answers.get(status) ?? 0) + 1);
    },
    text: () => {
      const byStatus = [...answers].map(
        ([status, n]) => `shapan_answers_total{status="${status}"} ${n}`,
      );
      const loop = [50, 99].map(
        (p) => `shapan_loop_delay_seconds{quantile="0.${p}"} ${delay.percentile(p) / NANOSECONDS}`,
      );
      return [...byStatus, ...loop, `shapan_streams ${hub.count()}`, ''].join('\n');
    },
    close: () => {
      delay.disable();
    },
  };
}
