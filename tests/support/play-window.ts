// A browser window on the site, and what is found in it by role and name.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { Words, type Language } from './words.ts';

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

/** Long enough for the slowest machine; nothing waits for it unless something is wrong. */
const PATIENCE = 30_000;

/** What is found in a window by role and name. */
export class PlayWindow {
  readonly page: Page;
  readonly words: Words;
  readonly siteUrl: string;
  readonly deal: string;
  /** Errors the browser reported; a good run has none. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext, page: Page, words: Words, options: PlayOptions) {
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
}

/** A browser of its own, with nothing stored, on the home screen. */
export async function openWindow<T extends PlayWindow>(
  browser: Browser,
  options: PlayOptions,
  make: (...parts: ConstructorParameters<typeof PlayWindow>) => T,
): Promise<T> {
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
  const play = make(context, page, new Words(language, deal), options);
  await page.goto(siteUrl);
  await page.getByRole('heading', { name: play.words.ui('home:path.title') }).waitFor();
  return play;
}
