// Hands for grading: web workers, some for decisions and one for what must be answered meanwhile.
import type { Grader, GradeOrder, GradeTask } from '#src/client/session/grading.ts';
import type { GradeAsk, GradeReply, GradeTalk } from './grade-message.ts';

/** Where the built worker lies; its name carries a hash of all that is in it. */
const WORKERS: Readonly<Record<string, string>> = import.meta.glob('./grade-worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});
const WORKER = WORKERS['./grade-worker.ts'] ?? '';
const LEAST = 2;
const MOST = 4;

/** One core is left to the page. */
const handsOf = (cores: number): number => Math.min(MOST, Math.max(LEAST, cores - 1));

interface Waiting {
  readonly take: (value: never) => void;
  readonly fail: (error: Error) => void;
}

/** One worker with the run open in it; questions are answered in the order they are asked. */
class Hand {
  readonly #worker = new Worker(WORKER, { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  readonly opened: Promise<GradeTalk['open']['answer']>;
  #asked = 0;

  constructor(order: GradeOrder) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<GradeReply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.ok) waiting?.take(data.value as never);
      else waiting?.fail(new Error(data.message));
    });
    this.#worker.addEventListener('error', ({ message }) => this.#failAll(message));
    this.opened = this.ask('open', { order });
    // Whoever asks for it is told; nobody else needs to be.
    this.opened.catch(() => undefined);
  }

  ask<K extends keyof GradeTalk>(
    type: K,
    what: GradeTalk[K]['ask'],
  ): Promise<GradeTalk[K]['answer']> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((take, fail) => {
      this.#waiting.set(id, { take, fail });
      this.#worker.postMessage({ id, type, ...what } as unknown as GradeAsk);
    });
  }

  stop(): void {
    this.#worker.terminate();
    this.#failAll('stopped');
  }

  #failAll(why: string): void {
    for (const { fail } of this.#waiting.values()) fail(new Error(`grade worker: ${why}`));
    this.#waiting.clear();
  }
}

function beginTask(order: GradeOrder): GradeTask {
  const width = handsOf(navigator.hardwareConcurrency);
  const clerk = new Hand(order);
  // Started when there is work: a grade read back from the device needs none of them.
  const hands: Hand[] = [];
  const free: Hand[] = [];
  const queue: ((hand: Hand) => void)[] = [];
  let stopped = false;

  async function takeHand(): Promise<Hand> {
    const ready = free.pop();
    if (ready !== undefined) return ready;
    if (hands.length < width) {
      const hand = new Hand(order);
      hands.push(hand);
      return hand;
    }
    return new Promise((take) => queue.push(take));
  }

  function giveBack(hand: Hand): void {
    const next = queue.shift();
    if (next === undefined) free.push(hand);
    else next(hand);
  }

  return {
    width,
    places: () => clerk.opened,
    async part(index) {
      if (stopped) throw new Error('grade worker: stopped');
      const hand = await takeHand();
      try {
        return await hand.ask('part', { index });
      } finally {
        giveBack(hand);
      }
    },
    assemble: (parts) => clerk.ask('assemble', { parts }),
    tryInstead: (index, entries, best) => clerk.ask('try', { index, entries, best }),
    stop() {
      stopped = true;
      for (const hand of [clerk, ...hands]) hand.stop();
    },
  };
}

export const createGrader = (): Grader => ({
  version: WORKER.split('/').at(-1) ?? WORKER,
  begin: beginTask,
});
