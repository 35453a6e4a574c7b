// What an operator wants to see: delay of the event loop, answers by status, streams.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Hub } from './routes/hub.ts';

export interface Metrics {
  count(status: number): void;
  /** A request was refused by a rule, named by its code. */
  refused(code: string): void;
  text(): string;
  close(): void;
}

const NANOSECONDS = 1e9;
const RESOLUTION_MS = 20;

export function createMetrics(hub: Hub): Metrics {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const answers = new Map<number, number>();
  const refusals = new Map<string, number>();
  return {
    count: (status) => {
      answers.set(status, (answers.get(status) ?? 0) + 1);
    },
    refused: (code) => {
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
    },
    text: () => {
      const byStatus = [...answers].map(
        ([status, n]) => `shapan_answers_total{status="${status}"} ${n}`,
      );
      const byRule = [...refusals].map(([code, n]) => `shapan_refusals_total{rule="${code}"} ${n}`);
      const loop = [50, 99].map(
        (p) => `shapan_loop_delay_seconds{quantile="0.${p}"} ${delay.percentile(p) / NANOSECONDS}`,
      );
      const sizes = [
        `shapan_streams ${hub.count()}`,
        `shapan_resident_bytes ${process.memoryUsage.rss()}`,
        `shapan_heap_bytes ${process.memoryUsage().heapUsed}`,
      ];
      return [...byStatus, ...byRule, ...loop, ...sizes, ''].join('\n');
    },
    close: () => {
      delay.disable();
    },
  };
}
