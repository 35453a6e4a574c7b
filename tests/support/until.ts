import type { Locator } from 'playwright-core';

const PATIENCE_MS = 30_000;
const STEP_MS = 50;

/** Reads again and again until the value will do; throws, naming the last one, when it never does. */
export async function until<Value>(
  what: string,
  read: () => Promise<Value>,
  isGood: (value: Value) => boolean,
): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (isGood(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(value)}`);
    await new Promise((done) => {
      setTimeout(done, STEP_MS);
    });
  }
}

/** What a place says at this moment, '' where there is no such place: `innerText` would wait for one that has just gone. */
export async function readNow(place: Locator): Promise<string> {
  return (await place.allInnerTexts()).join('\n');
}
