import { expect, test } from 'vitest';
import { issuesOf } from '#src/core/schema/import-file.ts';
import { importRun, parseRunRecord } from '#src/core/schema/import-run.ts';
import { sampleDeal, samplePlaybook } from '#tests/support/sample-content.ts';

const content = { deal: sampleDeal(), playbook: samplePlaybook() };
const run = (log: unknown[]): string =>
  JSON.stringify({
    format: 'shapan-run/1',
    deal: 'my-deal',
    dealHash: '0'.repeat(64),
    playbook: 'five-dimensions',
    playbookHash: 'f'.repeat(64),
    rules: 1,
    seed: 7,
    variant: 'case',
    log,
  });
const seen = (log: unknown[]): string[] =>
  issuesOf(importRun(run(log), content)).map(({ code, path, hint }) =>
    [code, path, hint].filter(Boolean).join(' '),
  );

test('a run that names only what exists is read', () => {
  const log = [
    { type: 'act', verb: 'visit', target: 'lin' },
    { type: 'mark', person: 'lin', dimension: 'need', level: 'unknown', sure: 1 },
    { type: 'rate', item: 'w', holds: false },
    { type: 'end' },
  ];
  const parsed = parseRunRecord(run(log), content);
  expect(parsed.ok && parsed.value.run.log).toEqual(log);
});

test.each([
  [{ type: 'act', verb: 'vist' }, 'run/unknown_verb log[0].verb visit'],
  [{ type: 'act', verb: 'visit', target: 'lni' }, 'run/unknown_person log[0].target lin'],
  [{ type: 'rate', item: 'f4', holds: true }, 'run/unknown_element log[0].item c4'],
  [
    { type: 'mark', person: 'lin', dimension: 'need', level: 'estem', sure: 1 },
    'run/not_one_of log[0].level esteem',
  ],
  [{ type: 'end', score: 1000 }, 'run/unknown_key log[0].score'],
  [{ type: 'ende' }, 'run/not_one_of log[0].type end'],
])('%j', (entry, issue) => {
  expect(seen([entry])).toEqual([issue]);
});

test('a score has no place in a run', () => {
  const text = run([]).replace('"seed"', '"score":1000,"seed"');
  expect(issuesOf(importRun(text)).map(({ code }) => code)).toEqual(['run/unknown_key']);
});
