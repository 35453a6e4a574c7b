import { expect, test } from 'vitest';
import { checkPlaybook } from '#src/core/authoring/check-playbook.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import { formatPath } from '#src/core/schema/json-places.ts';
import { damaged, playbookText } from '#tests/support/sample-content.ts';

function seen(text: string): string[] {
  const { value } = importPlaybook(text);
  if (value === undefined) throw new Error('the playbook has errors');
  return checkPlaybook(value).map(({ code, path }) => `${code} ${formatPath(path)}`);
}
const whole = playbookText();

test('the shipped playbook has nothing to complain of', () => {
  expect(seen(whole)).toEqual([]);
});

test('a question that no stage asks is left over', () => {
  const { stages } = JSON.parse(whole) as { stages: object[] };
  const silent = stages.map((stage) => ({ ...stage, questions: [] }));
  expect(seen(damaged(whole, 'stages', silent))).toContain(
    'playbook/question_never_asked questions[0]',
  );
});
