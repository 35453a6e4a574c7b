import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { ADVANCES, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { LIMITS } from '#src/core/schema/limits.ts';
import { decodeRun, encodeRun, readRunCodeHeader } from '#src/core/schema/run-codec.ts';
import { runIdsOf } from '#src/core/schema/run-ids.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import { sampleDeal, samplePlaybook } from '#tests/support/sample-content.ts';

const ids = runIdsOf(sampleDeal(), samplePlaybook());
const of = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);
const mark = fc.constantFrom(...DIMENSIONS).chain((dimension) =>
  fc.record({
    type: fc.constant('mark' as const),
    person: of(ids.people),
    dimension: fc.constant(dimension),
    level: of(['unknown', ...LEVELS[dimension]]),
    sure: fc.integer({ min: 1, max: 3 }),
  }),
);
const entry = fc.oneof(
  fc.record(
    {
      type: fc.constant('act'),
      verb: of(ids.verbs),
      target: of(ids.people),
      message: of(ids.messages),
    },
    { requiredKeys: ['type', 'verb'] },
  ),
  fc.record({ type: fc.constant('say'), choice: fc.integer({ min: 0, max: 5 }) }),
  mark,
  fc.record({
    type: fc.constant('plan'),
    person: of(ids.people),
    dimension: of(DIMENSIONS),
    advance: of(ADVANCES),
  }),
  fc.record({ type: fc.constant('claim'), stage: of(ids.stages) }),
  fc.record({ type: fc.constant('answer'), fact: of(ids.facts) }, { requiredKeys: ['type'] }),
  fc.record({ type: fc.constant('forecast'), percent: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ type: fc.constant('rate'), item: of(ids.items), holds: fc.boolean() }),
  fc.constant({ type: 'end' }),
  fc.constant({ type: 'withdraw' }),
);
const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const runs = (entries: fc.ArrayConstraints): fc.Arbitrary<RunRecord> =>
  fc
    .record({
      format: fc.constant('shapan-run/1'),
      deal: fc.constant('my-deal'),
      dealHash: hash,
      playbook: fc.constant('five-dimensions'),
      playbookHash: hash,
      rules: fc.integer({ min: 1, max: 65_535 }),
      seed: fc.integer({ min: 0, max: 0x7fff_ffff }),
      variant: of(['case', 'drawn']),
      log: fc.array(entry, entries),
    })
    .map((run) => RunRecord.parse(run));

const codeOf = (run: RunRecord): string => {
  const encoded = encodeRun(run, ids);
  if (!encoded.ok) throw new Error(JSON.stringify(encoded.error));
  return encoded.value;
};
const refusalOf = (text: string): string | undefined => {
  const decoded = decodeRun(text, ids);
  return decoded.ok ? undefined : decoded.error[0]?.code;
};

test('what is written is read again, in characters that URLs allow', () => {
  fc.assert(
    fc.property(runs({ maxLength: 60 }), (run) => {
      const code = codeOf(run);
      expect(code).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(decodeRun(code, ids)).toEqual({ ok: true, value: run });
      const header = readRunCodeHeader(code);
      expect(header.ok && header.value.dealHash).toBe(run.dealHash);
    }),
  );
});

test('a run of 400 entries fits into what old learning platforms keep', () => {
  fc.assert(
    fc.property(runs({ minLength: 400, maxLength: 400 }), (run) => {
      expect(codeOf(run).length).toBeLessThanOrEqual(4096);
    }),
    { numRuns: 20 },
  );
});

describe('strictness', () => {
  const [run] = fc.sample(runs({ minLength: 40, maxLength: 40 }), { seed: 1, numRuns: 1 });
  const code = run === undefined ? '' : codeOf(run);

  test('every single change of a character is refused', () => {
    const changes = Array.from(code).flatMap((letter, at) =>
      ['A', 'z', '.', '中']
        .filter((other) => other !== letter)
        .map((other) => code.slice(0, at) + other + code.slice(at + 1)),
    );
    expect(changes.filter((changed) => refusalOf(changed) === undefined)).toEqual([]);
  });

  test('every cut is refused', () => {
    for (let at = 0; at < code.length; at += 1)
      expect(refusalOf(code.slice(0, at))).toMatch(/^run\//);
  });

  test('any text is refused, never an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(refusalOf(`s1.${text}`)).toMatch(/^run\//);
      }),
    );
  });

  test.each([
    ['', 'run/not_a_code'],
    ['hello', 'run/not_a_code'],
    ['s2.my-deal', 'run/code_too_new'],
    ['s1.'.repeat(20_000), 'run/not_a_code'],
  ])('%.10s', (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test('a run of other content is refused by name', () => {
    const header = readRunCodeHeader(code);
    if (!header.ok) throw new Error('the code has no header');
    expect(decodeRun(code, ids, header.value).ok).toBe(true);
    const other = decodeRun(code, ids, { ...header.value, dealHash: '0'.repeat(64) });
    expect(other.ok ? '' : other.error[0]?.code).toBe('run/other_content');
  });

  test('ids that the deal does not have cannot be written', () => {
    const log: Entry[] = RunRecord.shape.log.parse([{ type: 'act', verb: 'no-such-verb' }]);
    const encoded = run === undefined ? undefined : encodeRun({ ...run, log }, ids);
    expect(encoded?.ok === false && encoded.error[0]?.code).toBe('run/entry_out_of_list');
  });

  test('the longest log still has a code', () => {
    const log = RunRecord.shape.log.parse(
      Array.from({ length: LIMITS.entries }, () => ({ type: 'end' })),
    );
    if (run === undefined) throw new Error('no sample');
    const long = { ...run, log };
    expect(decodeRun(codeOf(long), ids)).toEqual({ ok: true, value: long });
  });
});
