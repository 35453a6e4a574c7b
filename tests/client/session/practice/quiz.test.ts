import { describe, expect, test } from 'vitest';
import { decisionsOf } from '#src/client/session/practice/deck.ts';
import {
  canBeAsked,
  deedsOf,
  judgedOf,
  missOf,
  optionsOf,
} from '#src/client/session/practice/quiz.ts';
import type { Alternative } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { recordFixture } from '#tests/support/fake-run-ports.ts';
import { decisionFixture, gradedFixture } from '#tests/support/graded-fixture.ts';

const log = recordFixture([
  { type: 'act', verb: 'visit', target: 'bai' },
  { type: 'mark', person: 'bai', dimension: 'focus', level: 'business', sure: 1 },
  { type: 'end' },
  { type: 'act', verb: 'demo', target: 'su' },
  { type: 'end' },
  { type: 'act', verb: 'survey', target: 'su' },
  { type: 'end' },
  { type: 'act', verb: 'proposal', target: 'bai' },
  { type: 'end' },
]);
const decisions = decisionsOf([gradedFixture(log, { id: 'a' })]);
const [act] = deedsOf(log.log);
const acts = (verb: string): readonly Entry[] =>
  log.log.filter((entry) => entry.type === 'act' && entry.verb === verb);

const place = (considered: readonly Alternative[], better: Alternative | null) => ({
  id: 'x',
  run: gradedFixture(log, { id: 'a' }),
  phase: 0,
  principle: { kind: 'why', id: 'idle' } as const,
  decision: decisionFixture({ label: 'mistake', considered, better }),
});

const plan = (name: string, entries: readonly Entry[], chance: number): Alternative => ({
  plan: name,
  entries,
  chance,
  rollouts: 50,
});

describe('the plans to choose from', () => {
  test('are what is done, without notes of one\u2019s own', () => {
    expect(deedsOf(log.log.slice(0, 3))).toEqual([act]);
  });

  test('count every plan within four points of the best as solved', () => {
    const [, mistake] = decisions;
    if (mistake === undefined) throw new Error('There is no second decision.');
    const options = optionsOf(mistake);
    expect(options.filter(({ solved }) => solved).every(({ loss }) => loss < 4)).toBe(true);
    expect(options.filter(({ own }) => own).map(({ solved }) => solved)).toEqual([false]);
    expect(options.some(({ solved }) => solved)).toBe(true);
  });

  test('never count what crossed a red line as solved, however well it fared', () => {
    const own = plan('chosen', acts('visit'), 60);
    const other = plan('method', acts('demo'), 59);
    const fair = { before: 60, chosen: 60, best: 60, loss: 0, se: 0, gainSe: 1, rollouts: 64 };
    const crossed = place([own, other], null);
    const decision = { ...crossed.decision, fair, red: true };
    const options = optionsOf({ ...crossed, decision });
    expect(options.find((option) => option.own)?.solved).toBe(false);
    expect(options.find((option) => !option.own)?.solved).toBe(true);
    const sound = { ...crossed, decision: { ...decision, label: 'good' as const } };
    expect(judgedOf([sound], 1, 6)).toEqual([]);
    const clean = { ...sound, decision: { ...sound.decision, red: false } };
    expect(judgedOf([clean], 1, 6)).toEqual([clean]);
  });

  test('show plans that look alike once, and what was done as what it was', () => {
    const better = plan('method', acts('demo'), 60);
    const options = optionsOf(
      place(
        [
          plan('chosen', acts('visit'), 48),
          better,
          plan('product', acts('demo'), 50),
          plan('gambler', acts('visit'), 58),
          plan('nothing', [], 40),
        ],
        better,
      ),
    );
    expect(options).toHaveLength(3);
    expect(options.find(({ own }) => own)?.loss).toBe(12);
    expect(options.find(({ entries }) => entries.length === 0)?.loss).toBe(20);
  });

  test('are five at most, with the best and what was done among them', () => {
    const better = plan('best', acts('demo'), 60);
    const many = ['survey', 'proposal'].flatMap((verb) => [
      plan(verb, acts(verb), 55),
      plan(`${verb}-visit`, [...acts(verb), ...acts('visit')], 50),
      plan(`${verb}-demo`, [...acts(verb), ...acts('demo')], 45),
    ]);
    const options = optionsOf(place([plan('chosen', acts('visit'), 48), better, ...many], better));
    expect(options).toHaveLength(5);
    expect(options.filter(({ own, loss }) => own || loss === 0)).toHaveLength(2);
  });

  test('are no question where only one is left', () => {
    expect(canBeAsked(place([plan('chosen', acts('visit'), 48)], null))).toBe(false);
  });
});

describe('decisions to judge', () => {
  test('mix good and bad, the same all day and others the next', () => {
    const judged = judgedOf(decisions, 1, 2);
    const labels = judged.map(({ decision }) => decision.label);
    expect(labels).toHaveLength(2);
    expect(labels.filter((label) => label === 'good')).toHaveLength(1);
    expect(judgedOf(decisions, 1, 2)).toEqual(judged);
  });

  test('are right, near or the wrong way round', () => {
    expect(missOf('mistake', 'mistake')).toBe(0);
    expect(missOf('inaccuracy', 'blunder')).toBe(1);
    expect(missOf('good', 'inaccuracy')).toBe(2);
  });
});
