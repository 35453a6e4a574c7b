/**
 * A database that is opened when it is first asked for. One that could not be opened, or that the browser took away
 * since (storage cleared, a newer page wants it), is opened anew with the next question.
 */
export function keptDatabase<T>(open: (lost: () => void) => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => {
    if (opening !== null) return opening;
    const forget = (): void => {
      if (opening === mine) opening = null;
    };
    const mine = open(forget);
    opening = mine;
    mine.catch(forget);
    return mine;
  };
}
