// One way past every page of practice, for whoever wants to look at all of them.
import { linkText } from '#src/client/platform/link-text.ts';
import type { PlayPage } from './play-page.ts';
import { botRecord, fillDevice, playedBefore } from './practice-room.ts';
import type { Look } from './tour.ts';

/** Opens a page of practice by its address. */
export async function openPractice(play: PlayPage, address: string): Promise<void> {
  await play.page.goto(`${play.siteUrl}${address}`);
  await play.page.getByRole('heading', { level: 1 }).waitFor();
}

/** Lays out two runs as played and graded before. The home screen must be open. */
export async function fillPractice(play: PlayPage): Promise<void> {
  await fillDevice(play.page, [
    playedBefore('one', 'relationship', 3, 4),
    playedBefore('two', 'method', 4, 2),
  ]);
  await play.page.reload();
}

/** Each page of practice in turn, with the answers open. */
export async function walkPractice(play: PlayPage, look: Look): Promise<void> {
  const { page, words } = play;
  await openPractice(play, '#/practice');
  await look('deck');
  await openPractice(play, '#/practice/drill');
  await page.getByRole('radio').first().check();
  await look('drill');
  await play.button(words.ui('practice:drill.choose')).click();
  await page.getByRole('heading', { name: words.ui('practice:answer.why') }).waitFor();
  await look('answer');
  await openPractice(play, '#/practice/judge');
  await look('judge');
  await play.button(words.ui('practice:judge.yes')).click();
  await page.getByRole('heading', { name: words.ui('practice:judge.grave') }).waitFor();
  await play.button(words.like('practice:judge.grade.mistake')).click();
  await play.button(words.ui('practice:judge.next')).waitFor();
  await look('verdict');
  await openPractice(play, '#/practice/me');
  await page.locator('.pr-chart svg').first().waitFor();
  await look('me');
  await openPractice(play, '#/compare/one/method');
  await page.getByRole('heading', { name: words.ui('practice:compare.weeks') }).waitFor();
  await look('compare');
  await openPractice(play, `#/share/${linkText.pack(JSON.stringify(botRecord('price', 5)))}`);
  await play.button(words.ui('practice:share.keep')).waitFor();
  await look('share');
}
