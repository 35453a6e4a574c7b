// A room in browsers: what its facilitator, its wall and its teams do on their pages, each in a browser of its own.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Locator } from 'playwright-core';
import { PlayPage } from './play-page.ts';
import { LAPTOP, PHONE, type Size } from './play-window.ts';
import { until } from './until.ts';
import type { WorkshopServer } from './workshop-server.ts';
import type { Language } from './words.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const WALL: Size = { width: 1920, height: 1080 };

export interface Team {
  readonly name: string;
  /** A laptop in English and a phone in Chinese. */
  readonly first: PlayPage;
  readonly second: PlayPage;
}

export interface Codes {
  readonly code: string;
  readonly screenCode: string;
  readonly id: string;
}

/** What the facilitator sets, by the names of the fields of the form. */
export type Wishes = Readonly<Record<string, string>>;

/** All browsers of a test, and what was found wrong in them. */
export class TestRoom {
  readonly faults: string[] = [];
  readonly devices: PlayPage[] = [];
  readonly #browser: Browser;
  readonly #server: WorkshopServer;
  readonly #deal: string;

  constructor(browser: Browser, server: WorkshopServer, deal: string) {
    this.#browser = browser;
    this.#server = server;
    this.#deal = deal;
  }

  /** A browser of its own on the home screen of the server. */
  async open(language: Language, size: Size): Promise<PlayPage> {
    const device = await PlayPage.open(this.#browser, {
      siteUrl: this.#server.url,
      deal: this.#deal,
      language,
      size,
      calm: true,
      picture: false,
    });
    this.devices.push(device);
    return device;
  }

  goTo(device: PlayPage, hash: string): Promise<unknown> {
    return device.page.goto(`${this.#server.url}${hash}`);
  }

  /** What axe has against a screen, and whether it is too wide. */
  async judge(device: PlayPage, screen: string): Promise<void> {
    const { page, words } = device;
    const { violations } = await new AxeBuilder({ page }).withTags(LEVELS).analyze();
    for (const { id, nodes } of violations)
      for (const { target, failureSummary = '' } of nodes)
        this.faults.push(
          `${screen} (${words.language}): ${id} at ${target.join(' ')} ${failureSummary}`,
        );
    const { wide, high, low } = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      const below = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
        (one) => one.getBoundingClientRect().bottom > clientHeight + 1,
      );
      const low = below.map((one) => one.className || one.tagName).join(' < ');
      return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight, low };
    });
    if (wide > 0) this.faults.push(`${screen} (${words.language}): ${wide} px too wide`);
    // Nobody scrolls a wall.
    if (high > 0 && page.viewportSize()?.height === WALL.height)
      this.faults.push(`${screen} (${words.language}): ${high} px too high: ${low}`);
  }

  /** The facilitator's page in one language, or in the other one after a press. */
  async judgeHost(host: PlayPage, screen: string): Promise<void> {
    await this.judge(host, screen);
    await host.page.locator('.language-switch [lang="zh-CN"]').click();
    await host.page.locator('html[lang="zh-CN"]').waitFor();
    await this.judge(host, `${screen}, other language`);
    await host.page.locator('.language-switch [lang="en"]').click();
    await host.page.locator('html[lang="en"]').waitFor();
  }

  /** Fills in the form and opens the room. */
  async hold(host: PlayPage, title: string, wishes: Wishes = {}): Promise<Codes> {
    const { page, words } = host;
    await this.goTo(host, '#/workshop');
    await host.heading(words.ui('workshop:hold.title')).waitFor();
    const form = page.getByRole('form', { name: words.ui('workshop:hold.title') });
    await form.getByLabel(words.ui('workshop:hold.name'), { exact: true }).fill(title);
    await form.getByText(words.ui('workshop:hold.more')).click();
    for (const [field, value] of Object.entries(wishes)) {
      const label = form.getByLabel(words.ui(`workshop:hold.${field}`), { exact: true });
      await label.selectOption(value);
    }
    await press(host, 'hold.go');
    const codes = page
      .getByRole('region', { name: words.ui('workshop:side.label') })
      .locator('.code');
    await codes.first().waitFor();
    const [code = '', screenCode = ''] = (await codes.allInnerTexts()).map(plainCode);
    const id = /workshop\/([\w-]+)\/host/.exec(page.url())?.[1] ?? '';
    return { code, screenCode, id };
  }

  async hangWall(language: Language, screenCode: string): Promise<PlayPage> {
    const wall = await this.open(language, WALL);
    await this.goTo(wall, '#/workshop');
    await wall.page.getByLabel(wall.words.ui('workshop:screen.code')).fill(screenCode);
    await press(wall, 'screen.go');
    await wall.page.getByText(wall.words.ui('workshop:poster.title')).waitFor();
    return wall;
  }

  /** A new team on one device. */
  async join(code: string, name = ''): Promise<PlayPage> {
    const device = await this.open('en', LAPTOP);
    await this.goTo(device, `#/workshop/join/${code}`);
    if (name !== '') {
      await device.page.getByText(device.words.ui('workshop:join.more')).click();
      await device.page.getByLabel(device.words.ui('workshop:join.name')).fill(name);
    }
    await press(device, 'join.go');
    return device;
  }

  /** A team with a laptop and a phone. */
  async sitDown(code: string, name = ''): Promise<Team> {
    const first = await this.join(code, name);
    const facts = first.page.locator('.team-key dd');
    await facts.nth(1).waitFor();
    const key = plainCode(await facts.nth(1).innerText());
    const called = await first.page.getByRole('heading', { level: 1 }).innerText();
    const second = await this.open('zh-CN', PHONE);
    await this.goTo(second, `#/workshop/join/${code}/${key}`);
    await press(second, 'join.go');
    await second.page.locator('.lobby').waitFor();
    return { name: called, first, second };
  }

  /** Errors of all browsers; what the network said while it was away is no fault of a page. */
  complaints(): readonly string[] {
    return this.devices
      .flatMap((device) => device.complaints)
      .filter((text) => !/Failed to load resource|ERR_/.test(text));
  }

  async close(): Promise<void> {
    for (const device of this.devices.splice(0)) await device.close();
  }
}

const plainCode = (text: string): string => text.replaceAll(/\s/g, '');

export const press = (device: PlayPage, word: string, count?: number): Promise<void> =>
  device
    .button(device.words.ui(`workshop:${word}`).replace('{{count}}', String(count)))
    .first()
    .click();

/** Presses what is asked once more in a dialog. */
export async function confirm(device: PlayPage, word: string): Promise<void> {
  await device
    .dialog()
    .getByRole('button', { name: device.words.ui(`workshop:${word}`), exact: true })
    .click();
  await device.dialog().waitFor({ state: 'detached' });
}

/** The week as the bar shows it, in either language. */
export const weekIs = (device: PlayPage, week: number): Promise<unknown> =>
  until(
    'the week',
    async () => Number(/\d+/u.exec(await device.page.locator('.bar-week b').innerText())?.[0]),
    (now) => now === week,
  );

/** Ends one week and reads its report. */
export async function endWeek(device: PlayPage, percent = 50): Promise<void> {
  await device.endWeek(percent);
  await device.readOn();
}

/** Has the talk with the man in the store and says the first or the last thing each time. */
export async function talk(device: PlayPage, which: 'first' | 'last'): Promise<void> {
  await device.choose('bai');
  await device.compose('interview', { message: 'easier-work' });
  await device.doIt();
  while (await device.choices().isVisible()) {
    const line = device.page.getByRole('heading', { level: 2 });
    const before = await line.innerText();
    await device.choices().getByRole('button', { disabled: false })[which]().click();
    await device.page.waitForFunction(
      (said) => document.querySelector('h2')?.innerText !== said,
      before,
    );
  }
  await device.goOn();
}

/** The standings as rank, name and points. */
export async function standingsOf(table: Locator): Promise<readonly string[]> {
  const rows = table.locator('tbody tr');
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const cells = await row.locator('td').allInnerTexts();
      const name = await row.locator('th').evaluate((cell) =>
        [...cell.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent)
          .join(''),
      );
      return `${cells[0]} ${name} ${cells.at(-1)}`;
    }),
  );
}
