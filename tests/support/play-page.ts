// What a player does on the pages, found by role and name; the browser tests and the pictures share it.
import type { Browser, Locator } from 'playwright-core';
import { PlayTable } from './play-table.ts';
import { openWindow, type PlayOptions, type Size } from './play-window.ts';
import { beginningWith } from './words.ts';

export class PlayPage extends PlayTable {
  /** A browser of its own, with nothing stored, on the home screen. */
  static open(browser: Browser, options: PlayOptions): Promise<PlayPage> {
    return openWindow(browser, options, (...parts) => new PlayPage(...parts));
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
