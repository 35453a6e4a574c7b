// Pictures of every screen for people to judge, in both languages, on a laptop and on a phone:
//   npx tsx tests/e2e/pictures.ts [language] [laptop|phone] [play|desk|practice]
// They go to .cache/pictures/<language>-<size>/: those of play numbered in its order, beside them the desk and practice.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, root } from '#src/cli/setup/ensure.mjs';
import { listen } from '#src/server/listen.ts';
import { createSite } from '#src/server/site.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { PlayPage } from '#tests/support/play-page.ts';
import { LAPTOP, PHONE } from '#tests/support/play-window.ts';
import { fillPractice, openPractice, walkPractice } from '#tests/support/practice-walk.ts';
import { tour } from '#tests/support/tour.ts';
import type { Language } from '#tests/support/words.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
const SIZES = { laptop: LAPTOP, phone: PHONE } as const;
const FOLDER = join(root, '.cache/pictures');
/** What travels over the table has arrived by then. */
const STILL_AFTER_MS = 1200;

/** A deal whose method has papers, credits and a curve to look at. */
const DESK_DEAL = 'headwind';

const EMPTY_PAGES = {
  'deck-empty': '#/practice',
  'judge-empty': '#/practice/judge',
  'me-empty': '#/practice/me',
} as const;

/** The desk as it lies before the first week. */
async function lookAtDesk(siteUrl: string, language: Language, size: keyof typeof SIZES) {
  const browser = await launchBrowser();
  const options = { siteUrl, deal: DESK_DEAL, language, size: SIZES[size] };
  const play = await PlayPage.open(browser, options);
  const path = join(FOLDER, `${language}-${size}`, 'desk.png');
  try {
    await play.openBriefing();
    await play.start(1);
    await play.drawn();
    await play.page.locator('.desk-glance').click();
    await play.heading(play.words.ui('play:page.desk')).waitFor();
    await play.page.waitForTimeout(STILL_AFTER_MS);
    await play.page.screenshot({ path, timeout: 60_000 });
    console.log(path);
  } finally {
    await browser.close();
  }
}

/** The pages of practice: with nothing to practise yet, then with two runs behind one. */
async function lookAtPractice(siteUrl: string, language: Language, size: keyof typeof SIZES) {
  const folder = join(FOLDER, `${language}-${size}`);
  const browser = await launchBrowser();
  const options = { siteUrl, deal: 'first-call', language, size: SIZES[size], calm: true };
  const play = await PlayPage.open(browser, options);
  const look = async (screen: string): Promise<void> => {
    await play.page.waitForTimeout(STILL_AFTER_MS);
    const path = join(folder, `practice-${screen}.png`);
    await play.page.screenshot({ path, fullPage: true, timeout: 60_000 });
    console.log(path);
  };
  try {
    for (const [page, address] of Object.entries(EMPTY_PAGES)) {
      await openPractice(play, address);
      await look(page);
    }
    await play.page.goto(siteUrl);
    await fillPractice(play);
    await walkPractice(play, look);
  } finally {
    for (const complaint of play.complaints) console.error(complaint);
    await browser.close();
  }
}

async function takePictures(siteUrl: string, language: Language, size: keyof typeof SIZES) {
  const folder = join(FOLDER, `${language}-${size}`);
  rmSync(folder, { recursive: true, force: true });
  const browser = await launchBrowser();
  const options = { siteUrl, deal: 'first-call', language, size: SIZES[size] };
  const play = await PlayPage.open(browser, options);
  let taken = 0;
  try {
    await tour(play, async (screen) => {
      taken += 1;
      await play.page.waitForTimeout(STILL_AFTER_MS);
      const path = join(folder, `${String(taken).padStart(2, '0')}-${screen}.png`);
      await play.page.screenshot({ path, fullPage: screen.startsWith('debrief'), timeout: 60_000 });
      console.log(path);
    });
  } catch (error) {
    await play.page.screenshot({ path: join(folder, 'stopped-here.png'), timeout: 60_000 });
    throw error;
  } finally {
    for (const complaint of play.complaints) console.error(complaint);
    await browser.close();
  }
}

ensureBuilt();
const site = await createSite(join(root, 'dist'));
const port = await listen(site, '127.0.0.1', [0]);
const PARTS = { play: takePictures, desk: lookAtDesk, practice: lookAtPractice } as const;
const [onlyLanguage, onlySize, onlyPart] = process.argv.slice(2);

async function takeAll(language: Language, size: keyof typeof SIZES): Promise<void> {
  for (const [part, take] of Object.entries(PARTS))
    if (onlyPart === undefined || onlyPart === part)
      await take(`http://127.0.0.1:${port}/`, language, size);
}

for (const language of LANGUAGES) {
  if (onlyLanguage !== undefined && onlyLanguage !== language) continue;
  for (const size of ['laptop', 'phone'] as const)
    if (onlySize === undefined || onlySize === size) await takeAll(language, size);
}
await site.close();
