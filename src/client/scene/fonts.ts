// Faces of the labels on the canvas; the page declares them.
export const SANS =
  '"Shapan Sans","Shapan Sans Marks","Source Sans 3 Variable","Noto Sans SC Variable","PingFang SC","Microsoft YaHei",sans-serif';
export const SERIF =
  '"Shapan Serif","Shapan Serif Marks","Source Serif 4 Variable","Noto Serif SC Variable","Songti SC","SimSun",serif';

const CHINESE = 'Noto Sans SC Variable';
const CHINESE_LETTER = /[\u3400-\u9fff]/;

/** Waits until the faces of these letters are there; a face that fails gives way to the next. */
export async function loadLabelFonts(text: string): Promise<void> {
  const letters = [...new Set(text)].join('');
  if (CHINESE_LETTER.test(letters)) await waitForFace(CHINESE);
  const wanted = [`700 14px ${SANS}`, `400 12px ${SANS}`, `700 14px ${SERIF}`, `900 26px ${SERIF}`];
  await Promise.all(
    wanted.map((font) => document.fonts.load(font, letters).catch(() => undefined)),
  );
}

/** The page may declare its Chinese faces late, for their list alone is long. */
async function waitForFace(family: string): Promise<void> {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    if ([...document.fonts].some((face) => face.family.replaceAll('"', '') === family)) return;
    await new Promise((done) => {
      window.setTimeout(done, 100);
    });
  }
}
