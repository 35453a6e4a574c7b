// Faces, each loaded once and drawn ever after.

export interface PortraitStore {
  /** The face if it is there. */
  get(file: string): HTMLImageElement | null;
  /** Resolves when all of these are there or have failed. */
  load(files: readonly string[]): Promise<void>;
}

export function createPortraitStore(): PortraitStore {
  const images = new Map<string, HTMLImageElement>();
  const waiting = new Map<string, Promise<void>>();
  const loadOne = (file: string): Promise<void> => {
    const known = waiting.get(file);
    if (known !== undefined) return known;
    const image = new Image();
    image.src = file;
    const loaded = image.decode().then(
      () => {
        images.set(file, image);
      },
      () => undefined,
    );
    waiting.set(file, loaded);
    return loaded;
  };
  return {
    get: (file) => images.get(file) ?? null,
    load: async (files) => {
      await Promise.all(files.map(loadOne));
    },
  };
}
