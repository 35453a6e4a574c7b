// A player without a mouse: Tab, Shift+Tab, Enter, Space, arrows and number keys, nothing else.
import type { Locator, Page } from 'playwright-core';
import { until } from './until.ts';

/** More presses than this to one thing would wear anybody out. */
const MOST_PRESSES = 120;

type Direction = 'here' | 'ahead' | 'behind';

export class KeyboardPlayer {
  readonly page: Page;
  presses = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  /** Where the keys go now, in words; empty when they go nowhere. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (at === null || at === document.body) return '';
      const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
      return `${at.tagName.toLowerCase()}: ${name.trim().slice(0, 60)}`;
    });
  }

  /** The keys must lead somewhere again once the screen has settled. */
  async keepsFocus(after: string): Promise<void> {
    await until(
      `focus after ${after}`,
      () => this.focused(),
      (name) => name !== '',
    );
  }

  /** Moves the focus to the target with Tab or Shift+Tab, whichever way it lies. A group of radio
   *  buttons is one stop: whichever of them takes the focus will do. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < MOST_PRESSES; pressed += 1) {
      const way = await target.evaluate((element): Direction => {
        const at = document.activeElement;
        if (at === null || at === document.body) return 'ahead';
        const group = element.getAttribute('name');
        const radio = element.getAttribute('type') === 'radio';
        if (at === element || (radio && at.getAttribute('name') === group)) return 'here';
        const place = at.compareDocumentPosition(element);
        return (place & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 'behind' : 'ahead';
      });
      if (way === 'here') return;
      await this.press(way === 'ahead' ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`No Tab leads to ${target.toString()} from ${await this.focused()}.`);
  }

  /** Reaches a button or link and presses Enter on it. */
  async enter(target: Locator): Promise<void> {
    await this.reach(target);
    const name = await this.focused();
    await this.press('Enter');
    await this.keepsFocus(name);
  }

  /** Picks one of a group of radio buttons: Tab into the group, then arrows. */
  async pick(group: Locator, wanted: Locator): Promise<void> {
    await wanted.waitFor();
    if (await wanted.isChecked()) return;
    await this.reach(wanted);
    await this.press('Space');
    const count = await group.count();
    for (let pressed = 0; pressed <= count; pressed += 1) {
      if (await wanted.isChecked()) return;
      await this.press('ArrowDown');
    }
    throw new Error(`No arrow leads to ${wanted.toString()}.`);
  }
}
