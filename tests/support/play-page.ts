// What a player does on the pages, found by role and name; the browser tests and the pictures share it.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { beginningWith, Words, type Language } from './words.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const LAPTOP: Size = { width: 1440, height: 900 };
export const PHONE: Size = { width: 390, height: 844 };

export interface PlayOptions {
  readonly siteUrl: string;
  readonly deal: string;
  readonly language?: Language;
  readonly size?: Size;
  /** Asks for reduced motion, as a system setting would. */
  readonly calm?: boolean;
  /** False keeps the drawing engine from loading: the table is then a list. */
  readonly picture?: boolean;
}

/** What to appeal to, and which advance the plan card expects. */
export interface ActWords {
  readonly message?: string;
  readonly advance?: string;
}

export type TablePage =
  | 'table'
  | 'inbox'
  | 'matrix'
  | 'facts'
  | 'plans'
  | 'control'
  | 'log'
  | 'hints';

/** Long enough for the slowest machine; nothing waits for it unless something is wrong. */
const PATIENCE = 30_000;

export class PlayPage {
  readonly page: Page;
  readonly words: Words;
  readonly siteUrl: string;
  readonly deal: string;
  /** Errors the browser reported; a good run has none. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page, words: Words, options: PlayOptions) {
    this.#context = context;
    this.page = page;
    this.words = words;
    this.siteUrl = options.siteUrl;
    this.deal = options.deal;
    page.on('pageerror', (error) => this.complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() !== 'error') return;
      if (options.picture === false && message.text().includes('ERR_FAILED')) return;
      this.complaints.push(message.text());
    });
  }

  /** A browser of its own, with nothing stored, on the home screen. */
  static async open(browser: Browser, options: PlayOptions): Promise<PlayPage> {
    const { siteUrl, deal, language = 'en', size = LAPTOP, calm = false } = options;
    const context = await browser.newContext({
      viewport: size,
      locale: language,
      reducedMotion: calm ? 'reduce' : 'no-preference',
    });
    context.setDefaultTimeout(PATIENCE);
    if (options.picture === false) {
      await context.route(/\/assets\/phaser-/u, (route) => route.abort());
    }
    const page = await context.newPage();
    const play = new PlayPage(context, page, new Words(language, deal), options);
    await page.goto(siteUrl);
    await page.getByRole('heading', { name: play.words.ui('home:path.title') }).waitFor();
    return play;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true }).filter({ visible: true });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  region(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What a screen reader was last told. */
  announcement(): Promise<string> {
    return this.page.getByRole('status').innerText();
  }

  // The way to the table

  async openBriefing(): Promise<void> {
    const name = beginningWith(this.words.of('title'));
    await this.page.getByRole('link', { name }).first().click();
    await this.heading(this.words.of('title')).waitFor();
  }

  /** Starts a run; the same number deals the same cards. */
  async start(seed: number): Promise<void> {
    const { words } = this;
    await this.page
      .getByRole('radio', { name: beginningWith(words.ui('home:start.given.name')) })
      .check();
    const number = { name: words.ui('home:start.seed'), exact: true };
    await this.page.getByRole('textbox', number).fill(String(seed));
    await this.button(words.ui('home:start.go')).click();
    await this.sheet().waitFor();
  }

  /** Until the sand table is drawn and every known person can be pressed on it. */
  async drawn(): Promise<void> {
    const people = this.page.getByRole('list', { name: this.words.ui('play:board.people') });
    await people.getByRole('listitem').first().waitFor();
    await this.button(this.words.ui('play:legend.title')).waitFor();
  }

  // At the table

  sheet(): Locator {
    return this.region(this.words.ui('play:sheet.label'));
  }

  week(): Locator {
    return this.page.getByRole('banner').getByText(this.words.like('play:bar.weekOf'));
  }

  /** The number of the present week, as the bar shows it. */
  async weekNumber(): Promise<number> {
    return Number(/\d+/u.exec(await this.week().innerText())?.[0]);
  }

  /** Opens the sheet of a person from the list of everybody. */
  async choose(person: string): Promise<void> {
    const { words } = this;
    const name = words.person(person);
    if (await this.sheet().getByRole('heading', { name, exact: true }).isVisible()) return;
    const close = this.button(words.ui('play:person.close'));
    if (await close.isVisible()) await close.click();
    await this.sheet()
      .getByRole('button', { name: beginningWith(name) })
      .click();
    await this.sheet().getByRole('heading', { name, exact: true }).waitFor();
  }

  async turnTo(page: TablePage): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: this.words.ui('play:rail.label') });
    const item = rail.getByRole('button', {
      name: beginningWith(this.words.ui(`play:page.${page}`)),
    });
    if (!(await item.isVisible())) {
      await rail.getByRole('button', { name: this.words.ui('play:rail.more') }).click();
    }
    await item.click();
    if (page !== 'table') await this.heading(this.words.ui(`play:page.${page}`)).waitFor();
  }

  async backToTable(): Promise<void> {
    await this.button(this.words.ui('play:page.back')).click();
  }

  /** The row of a verb on the open sheet, behind "all" where it is not among the first. */
  async verbRow(verb: string): Promise<Locator> {
    const row = this.sheet().getByRole('button', { name: beginningWith(this.words.verb(verb)) });
    if (!(await row.isVisible())) await this.button(this.words.like('play:act.showAll')).click();
    await row.waitFor();
    return row;
  }

  /** Fills in the last step before an act, without doing it. */
  async compose(verb: string, { message, advance }: ActWords = {}): Promise<void> {
    const { words } = this;
    await (await this.verbRow(verb)).click();
    await this.button(words.like('play:act.do')).waitFor();
    if (message !== undefined) {
      const name = beginningWith(words.of('messages', message, 'name'));
      await this.sheet().getByRole('radio', { name }).check();
    }
    if (advance !== undefined) await this.button(words.of('advances', advance)).click();
  }

  /** Does what was composed; ends at its result or in the meeting it opens. */
  async doIt(): Promise<void> {
    await this.button(this.words.like('play:act.do')).click();
    await this.result().or(this.choices()).waitFor();
  }

  /** One whole act on a person, its result read; false when the act is shut. */
  async act(person: string, verb: string, what: ActWords = {}): Promise<boolean> {
    await this.choose(person);
    if ((await (await this.verbRow(verb)).getAttribute('aria-disabled')) === 'true') {
      const back = this.sheet().getByRole('button', {
        name: this.words.person(person),
        exact: true,
      });
      if (await back.isVisible()) await back.click();
      return false;
    }
    await this.compose(verb, what);
    await this.doIt();
    if (await this.choices().isVisible()) await this.talk();
    await this.goOn();
    return true;
  }

  result(): Locator {
    return this.heading(this.words.ui('play:result.title'));
  }

  async goOn(): Promise<void> {
    await this.button(this.words.ui('play:result.goOn')).click();
    await this.result().waitFor({ state: 'detached' });
  }

  /** One reading of the chart of the person whose sheet is open. */
  async mark(dimension: string, level: string, sure: 1 | 2 | 3): Promise<void> {
    const { words } = this;
    const name = words.of('dimensions', dimension, 'name');
    const chart = this.region(words.ui('play:chart.title'));
    await chart.getByRole('button', { name: beginningWith(name) }).click();
    const form = this.dialog();
    const wanted = beginningWith(words.of('levels', dimension, level, 'name'));
    await form.getByRole('radio', { name: wanted }).check();
    await form
      .getByRole('radio', { name: words.ui(`play:mark.sure.${sure}`), exact: true })
      .check();
    await form.getByRole('button', { name: words.ui('play:mark.put') }).click();
    await form.waitFor({ state: 'detached' });
  }

  // Meetings

  choices(): Locator {
    return this.page.getByRole('list', { name: this.words.ui('play:scene.choices') });
  }

  choice(at: number): Locator {
    return this.choices().getByRole('listitem').nth(at).getByRole('button');
  }

  /** Says the first thing that can be said until the meeting is over. */
  async talk(): Promise<void> {
    while (await this.choices().isVisible()) {
      const line = this.page.getByRole('heading', { level: 2 });
      const before = await line.innerText();
      const open = this.choices().getByRole('button', { disabled: false });
      await open.first().click();
      await this.page.waitForFunction(
        (said) => document.querySelector('h2')?.innerText !== said,
        before,
      );
    }
    await this.result().waitFor();
  }

  // The week's end

  /** Ends the week up to its report; where a forecast is due, reports this chance. */
  async endWeek(percent = 50): Promise<void> {
    const { words } = this;
    await this.button(words.ui('play:bar.endWeek')).click();
    const report = this.report();
    const exact = this.dialog().getByLabel(words.ui('play:forecast.exact'));
    await report.or(exact).waitFor();
    if (await exact.isVisible()) {
      await exact.fill(String(percent));
      await this.button(words.ui('play:forecast.report')).click();
    }
    await report.waitFor();
  }

  report(): Locator {
    return this.heading(this.words.like('play:report.title'));
  }

  /** Reads on from the report: to the next week, or to the outcome. */
  async readOn(): Promise<void> {
    const next = this.button(this.words.like('play:report.next'));
    await next.or(this.button(this.words.ui('play:report.toEnd'))).click();
    await this.report().waitFor({ state: 'detached' });
  }

  // Claims

  async openClaims(): Promise<void> {
    const stage = this.button(beginningWith(this.words.ui('play:bar.stage')));
    if (await stage.isVisible()) {
      await stage.click();
    } else {
      await this.turnTo('control');
      const control = this.region(this.words.ui('play:page.control'));
      await control.getByRole('button', { name: this.words.ui('play:claim.title') }).click();
    }
    await this.dialog().waitFor();
  }

  /** Claims the next stage and comes before the manager's first question. */
  async claim(): Promise<void> {
    await this.openClaims();
    await this.dialog()
      .getByRole('button', { name: beginningWith(this.words.ui('play:claim.go')) })
      .click();
    await this.heading(this.words.like('play:review.title')).waitFor();
  }

  /** Answers every question with the first verified fact held, or with none. */
  async answerReview(): Promise<number> {
    const { words } = this;
    const verified = new RegExp(`${words.ui('play:fact.status.verified')}$`, 'u');
    const title = this.heading(words.like('play:review.title'));
    let asked = 0;
    while (await title.isVisible()) {
      const form = this.dialog();
      const question = await form.getByRole('heading', { level: 3 }).innerText();
      const fact = form.getByRole('radio', { name: verified }).first();
      const none = form.getByRole('radio', { name: words.ui('play:review.none') });
      await ((await fact.isVisible()) ? fact : none).check();
      await this.button(words.ui('play:review.answer')).click();
      await this.page.waitForFunction(
        (old) => document.querySelector<HTMLElement>('[role=dialog] h3')?.innerText !== old,
        question,
      );
      asked += 1;
    }
    await this.button(words.ui('play:result.goOn')).click();
    return asked;
  }

  // The end

  async openDebrief(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.ui('play:over.debrief') }).click();
    await this.page.getByRole('tablist').waitFor();
  }

  /** Gives the window another size and tells by how much the page is then too wide, once it has settled. */
  async tooWideAt(size: Size): Promise<number> {
    await this.page.setViewportSize(size);
    return this.page.evaluate(async () => {
      const over = () =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth;
      for (let frame = 0; frame < 60 && over() > 0; frame += 1) {
        await new Promise(requestAnimationFrame);
      }
      return over();
    });
  }
}
