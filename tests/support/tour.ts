// One way past every screen and dialog, for whoever wants to look at all of them.
import type { PlayPage } from './play-page.ts';
import type { TablePage } from './play-table.ts';

/** Looks at the screen that is open now. The name is the same in every language. */
export type Look = (name: string) => Promise<void>;

/** With this number the first deal opens a meeting, finds facts and ends after seven weeks. */
const SEED = 7;

const PAGES: readonly TablePage[] = [
  'inbox',
  'matrix',
  'facts',
  'plans',
  'control',
  'log',
  'hints',
];

/** Plays the first deal from home to its debrief and stops at everything there is to see. */
export async function tour(play: PlayPage, look: Look): Promise<void> {
  await lookAtHome(play, look);
  await play.start(SEED);
  await play.drawn();
  await look('table');
  await lookAtPerson(play, look);
  await lookAtMeeting(play, look);
  await play.act('su', 'verify');
  for (const page of PAGES) {
    await play.turnTo(page);
    await look(`page-${page}`);
  }
  await lookAtPlaybook(play, look);
  await lookAtLogDialogs(play, look);
  await play.backToTable();
  await play.endWeek();
  await look('week-end');
  await play.readOn();
  await lookAtReview(play, look);
  await lookAtForecast(play, look);
  await playToTheEnd(play);
  await look('over');
  await play.openDebrief();
  await lookAtDebrief(play, look);
  await lookAtRuns(play, look);
}

async function lookAtHome(play: PlayPage, look: Look): Promise<void> {
  const { words } = play;
  await look('home');
  await play.button(words.ui('common:settings.title')).click();
  await play.dialog().waitFor();
  await look('settings');
  await play.page.keyboard.press('Escape');
  await play.openBriefing();
  await look('briefing');
}

async function lookAtPerson(play: PlayPage, look: Look): Promise<void> {
  const { words } = play;
  await play.button(words.ui('play:legend.title')).click();
  await play.dialog().waitFor();
  await look('legend');
  await play.page.keyboard.press('Escape');
  await play.choose('bai');
  await look('person');
  await play.button(words.like('play:act.showAll')).click();
  await look('all-acts');
  await play
    .sheet()
    .getByRole('button', { name: words.person('bai'), exact: true })
    .click();
  await play.compose('visit', { message: 'business-result', advance: 'warmer' });
  await look('act');
  await play.doIt();
  await look('result');
  await play.goOn();
  const focus = words.of('dimensions', 'focus', 'name');
  await play.region(words.ui('play:chart.title')).getByRole('button', { name: focus }).click();
  await play.dialog().waitFor();
  await look('mark');
  await play.page.keyboard.press('Escape');
  await play.mark('focus', 'business', 2);
}

async function lookAtMeeting(play: PlayPage, look: Look): Promise<void> {
  await play.compose('interview', { message: 'easier-work', advance: 'learn' });
  await play.doIt();
  await play.choices().waitFor();
  await look('meeting');
  await play.talk();
  await look('meeting-result');
  await play.goOn();
}

/** From the page of the method into the book, and back to the table. */
async function lookAtPlaybook(play: PlayPage, look: Look): Promise<void> {
  const { page, words } = play;
  await page.getByRole('link', { name: words.like('play:hints.whole') }).click();
  await play.heading(words.of('mistakes', 'pitch-early', 'name')).waitFor();
  await look('playbook');
  await page.getByRole('link', { name: words.ui('playbook:back.run'), exact: true }).click();
  await play.sheet().waitFor();
}

async function lookAtLogDialogs(play: PlayPage, look: Look): Promise<void> {
  for (const name of ['rewind', 'withdraw']) {
    await play.turnTo('log');
    await play.button(play.words.ui(`play:${name}.title`)).click();
    await play.dialog().waitFor();
    await look(name);
    await play.page.keyboard.press('Escape');
    await play.dialog().waitFor({ state: 'detached' });
  }
}

async function lookAtReview(play: PlayPage, look: Look): Promise<void> {
  await play.openClaims();
  await look('claim');
  await play.page.keyboard.press('Escape');
  await play.claim();
  await look('review');
  await play.answerReview();
}

async function lookAtForecast(play: PlayPage, look: Look): Promise<void> {
  const { words } = play;
  await play.button(words.ui('play:bar.endWeek')).click();
  await play.dialog().getByLabel(words.ui('play:forecast.exact')).waitFor();
  await look('forecast');
  await play.button(words.ui('play:forecast.notYet')).click();
}

/** Ends week after week until the run is over. */
async function playToTheEnd(play: PlayPage): Promise<void> {
  const end = play.button(play.words.ui('play:report.toEnd'));
  let over = false;
  while (!over) {
    await play.endWeek();
    over = await end.isVisible();
    await play.readOn();
  }
}

/** Long enough for all decisions on a slow machine. */
const GRADING = 120_000;

async function lookAtDebrief(play: PlayPage, look: Look): Promise<void> {
  const dice = play.page.getByText(play.words.like('grade:skill.dice'));
  await dice.waitFor({ timeout: GRADING });
  const tabs = await play.page.getByRole('tab').all();
  for (const [at, tab] of tabs.entries()) {
    await tab.click();
    await play.page.getByRole('tabpanel').filter({ visible: true }).waitFor();
    await look(`debrief-${at + 1}`);
  }
  await lookAtAnswer(play, look);
}

/** A decision with its answer, which is under a seal until it is asked for. */
async function lookAtAnswer(play: PlayPage, look: Look): Promise<void> {
  const { page, words } = play;
  await page.getByRole('tab', { name: words.ui('debrief:tab.decisions.long') }).click();
  const panel = page.getByRole('tabpanel').filter({ visible: true });
  const answer = panel.getByRole('heading', { name: words.ui('grade:considered.title') });
  if ((await answer.count()) > 0) throw new Error('The answer was shown before it was asked for.');
  await panel.getByRole('button', { name: words.ui('grade:better.open') }).click();
  await answer.waitFor();
  await look('debrief-answer');
}

async function lookAtRuns(play: PlayPage, look: Look): Promise<void> {
  const { words, page } = play;
  await page.goto(play.siteUrl);
  await play.heading(words.ui('home:past.title')).waitFor();
  const doomed = words.ui('home:past.deleteOne').split('{{')[0] ?? '';
  await page.getByRole('button', { name: doomed }).first().waitFor();
  await look('home-runs');
  await page.getByRole('button', { name: doomed }).first().click();
  await play.dialog().waitFor();
  await look('delete');
  await page.keyboard.press('Escape');
}
