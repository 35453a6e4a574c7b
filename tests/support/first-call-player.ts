// The first deal played as the screen says, without a mouse; each step of the guide shown is noted.
import type { Locator } from 'playwright-core';
import { readGuide } from './guide-steps.ts';
import { KeyboardPlayer } from './keyboard-player.ts';
import type { PlayPage } from './play-page.ts';
import { readNow, until } from './until.ts';
import { beginningWith } from './words.ts';

const SEED = 7;
const GUIDE = readGuide('first-call');

export class FirstCallPlayer {
  readonly play: PlayPage;
  readonly keys: KeyboardPlayer;
  readonly steps: string[] = [];

  constructor(play: PlayPage) {
    this.play = play;
    this.keys = new KeyboardPlayer(play.page);
  }

  async noteStep(): Promise<void> {
    const card = this.play.page.getByRole('complementary', {
      name: this.play.words.ui('play:next.label'),
    });
    const text = await readNow(card);
    const step = GUIDE.find(({ id }) => text.includes(this.play.words.of('guide', id, 'text')));
    if (step !== undefined && this.steps.at(-1) !== step.id) this.steps.push(step.id);
  }

  async begin(): Promise<void> {
    const { play, keys } = this;
    const { words } = play;
    await keys.enter(play.page.getByRole('link', { name: words.ui('home:first.go') }));
    await play.heading(words.of('title')).waitFor();
    const draws = play.page.getByRole('radio');
    await keys.pick(draws, draws.last());
    await keys.reach(play.page.getByRole('textbox', { name: words.ui('home:start.seed') }));
    await play.page.keyboard.type(String(SEED));
    await keys.enter(play.button(words.ui('home:start.go')));
    await play.sheet().waitFor();
    await keys.keepsFocus('the start');
    await this.noteStep();
  }

  async choose(person: string): Promise<void> {
    const { play, keys } = this;
    const name = play.words.person(person);
    const title = play.sheet().getByRole('heading', { name, exact: true });
    if (await title.isVisible()) return;
    const close = play.button(play.words.ui('play:person.close'));
    if (await close.isVisible()) await keys.enter(close);
    await keys.enter(play.sheet().getByRole('button', { name: beginningWith(name) }));
    await title.waitFor();
  }

  /** Tells whether the act was open; an open one is done, and what came of it announced and read. */
  async act(person: string, verb: string, message?: string, advance?: string): Promise<boolean> {
    const { play, keys } = this;
    const { words } = play;
    await this.choose(person);
    const row = await this.#row(verb);
    if ((await row.getAttribute('aria-disabled')) === 'true') {
      const back = play.sheet().getByRole('button', { name: words.person(person), exact: true });
      if (await back.isVisible()) await keys.enter(back);
      return false;
    }
    await keys.enter(row);
    await play.button(words.like('play:act.do')).waitFor();
    if (message !== undefined) {
      const wanted = { name: beginningWith(words.of('messages', message, 'name')) };
      await keys.pick(play.sheet().getByRole('radio'), play.sheet().getByRole('radio', wanted));
    }
    if (advance !== undefined) {
      await keys.reach(play.button(words.of('advances', advance)));
      await keys.press('Space');
    }
    const go = play.button(words.like('play:act.do'));
    const shut = () => go.getAttribute('aria-disabled');
    await until('the act to be open', shut, (value) => value !== 'true');
    await keys.enter(go);
    await play.result().or(play.choices()).waitFor();
    const who = words.person(person);
    await until(
      'the announcement',
      () => play.announcement(),
      (text) => text.includes(who),
    );
    await this.#talk();
    await keys.keepsFocus(`${verb} with ${person}`);
    await this.noteStep();
    await keys.enter(play.button(words.ui('play:result.goOn')));
    return true;
  }

  async #row(verb: string): Promise<Locator> {
    const { play, keys } = this;
    const row = play.sheet().getByRole('button', { name: beginningWith(play.words.verb(verb)) });
    if (!(await row.isVisible()))
      await keys.enter(play.button(play.words.like('play:act.showAll')));
    await row.waitFor();
    return row;
  }

  /** In a meeting the number keys speak. */
  async #talk(): Promise<void> {
    const { play, keys } = this;
    while (await play.choices().isVisible()) {
      const line = play.page.getByRole('heading', { level: 2 });
      const said = await line.innerText();
      const open = await play
        .choices()
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons.findIndex((button) => button.getAttribute('aria-disabled') !== 'true'),
        );
      await keys.press(String(open + 1));
      await until(
        'the next line',
        () => readNow(line),
        (text) => text !== said,
      );
      await keys.keepsFocus('an answer');
    }
  }

  async mark(dimension: string, level: string): Promise<void> {
    const { play, keys } = this;
    const { words } = play;
    const name = beginningWith(words.of('dimensions', dimension, 'name'));
    await keys.enter(play.region(words.ui('play:chart.title')).getByRole('button', { name }));
    const form = play.dialog();
    await form.waitFor();
    const levels = form
      .getByRole('group', { name: words.ui('play:mark.level') })
      .getByRole('radio');
    const wanted = beginningWith(words.of('levels', dimension, level, 'name'));
    await keys.pick(levels, form.getByRole('radio', { name: wanted }));
    await keys.enter(form.getByRole('button', { name: words.ui('play:mark.put') }));
    await form.waitFor({ state: 'detached' });
    await keys.keepsFocus('a mark');
    await this.noteStep();
  }

  async claim(): Promise<void> {
    const { play, keys } = this;
    const { words } = play;
    await keys.enter(play.button(beginningWith(words.ui('play:bar.stage'))));
    await play.dialog().waitFor();
    const go = { name: beginningWith(words.ui('play:claim.go')) };
    await keys.enter(play.dialog().getByRole('button', go));
    const question = play.dialog().getByRole('heading', { level: 3 });
    await question.waitFor();
    const verified = new RegExp(`${words.ui('play:fact.status.verified')}$`, 'u');
    while (await question.isVisible()) {
      const asked = await question.innerText();
      const facts = play.dialog().getByRole('radio');
      const fact = facts.and(play.page.getByRole('radio', { name: verified })).first();
      await keys.pick(facts, (await fact.isVisible()) ? fact : facts.last());
      await keys.enter(play.button(words.ui('play:review.answer')));
      await until(
        'the next question',
        () => readNow(question),
        (text) => text !== asked,
      );
    }
    await keys.keepsFocus('the review');
    await keys.enter(play.button(words.ui('play:result.goOn')));
    await keys.keepsFocus('what came of the review');
    await this.noteStep();
  }

  /** Ends the week, with a forecast moved by arrow keys where one is due; false when the run is over. */
  async endWeek(steps: number): Promise<boolean> {
    const { play, keys } = this;
    const { words } = play;
    await keys.enter(play.button(words.ui('play:bar.endWeek')));
    const slider = play.dialog().getByRole('slider');
    await play.report().or(play.dialog()).waitFor();
    if (await play.dialog().isVisible()) {
      await keys.reach(slider);
      const wanted = Number(await slider.inputValue()) + steps;
      for (let pressed = 0; pressed < steps; pressed += 1) await keys.press('ArrowRight');
      await until(
        'the forecast',
        () => slider.inputValue(),
        (value) => Number(value) === wanted,
      );
      await keys.enter(play.button(words.ui('play:forecast.report')));
    }
    await play.report().waitFor();
    await keys.keepsFocus('the end of the week');
    await until(
      'the announcement',
      () => play.announcement(),
      (text) => /\d/u.test(text),
    );
    const end = play.button(words.ui('play:report.toEnd'));
    const next = play.button(words.like('play:report.next'));
    await end.or(next).waitFor();
    const over = await end.isVisible();
    await keys.enter(over ? end : next);
    await play.report().waitFor({ state: 'detached' });
    await keys.keepsFocus('the report');
    await this.noteStep();
    return !over;
  }
}
