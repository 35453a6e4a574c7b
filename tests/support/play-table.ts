// What a player does at the table and in meetings.
import type { Locator } from 'playwright-core';
import { PlayWindow } from './play-window.ts';
import { beginningWith } from './words.ts';

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

export class PlayTable extends PlayWindow {
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
}
