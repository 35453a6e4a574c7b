import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemaOf, SCHEMA_KINDS } from '#src/core/schema/json-schema.ts';

test.each(SCHEMA_KINDS)(
  'scenarios/%s.schema.json is in step (npm run -s cli -- schema --write, npm run fix)',
  (kind) => {
    const path = join(import.meta.dirname, `../../../scenarios/${kind}.schema.json`);
    const committed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(kind))));
  },
);

test('fields with a default may be left out by authors', () => {
  const schema = jsonSchemaOf('deal') as { required: string[] };
  expect(schema.required).toContain('people');
  expect(schema.required).not.toContain('unknowns');
});
