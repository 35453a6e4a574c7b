import { readFileSync } from 'node:fs';

const FILES = ['deal.json', 'zh-CN.json', 'en.json'] as const;

const SCHEMA = '../../deal.schema.json';

/** The files of a small valid deal by that id; `schema` is the way from its folder to what editors read. */
export function dealFromTemplate(id: string, schema = SCHEMA): Map<string, string> {
  return new Map(
    FILES.map((name) => {
      const text = readFileSync(new URL(`./template/${name}`, import.meta.url), 'utf8');
      if (name !== 'deal.json') return [name, text];
      return [name, text.replace('"id": "my-deal"', `"id": "${id}"`).replace(SCHEMA, schema)];
    }),
  );
}
