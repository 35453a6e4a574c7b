const SHOWN_AFTER_MS = 1_000;
const WIDTH = 30;

/** A bar on stderr for anything that takes over a second; silent where nobody watches. */
export interface Progress {
  readonly add: (done: number) => void;
  readonly end: () => void;
}

export function createProgress(label: string, total: number): Progress {
  const started = Date.now();
  const watched = process.stderr.isTTY;
  let done = 0;
  let drawn = '';
  const draw = (): void => {
    const filled = Math.round((WIDTH * done) / Math.max(1, total));
    const bar = '#'.repeat(filled).padEnd(WIDTH, '-');
    const line = `\r${label} [${bar}] ${Math.round((100 * done) / Math.max(1, total))} %`;
    if (line === drawn) return;
    drawn = line;
    process.stderr.write(line);
  };
  return {
    add: (by) => {
      done += by;
      if (watched && Date.now() - started > SHOWN_AFTER_MS) draw();
    },
    end: () => {
      if (drawn !== '') process.stderr.write('\n');
    },
  };
}
