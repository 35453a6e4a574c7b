import { readFileSync } from 'node:fs';

const FILES = ['deal.json', 'zh-CN.json', 'en.json'] as const;

/** The files of a small valid deal by that id. */
export function dealFromTemplate(id: string): Map<string, string> {
  return new Map(
    FILES.map((name) => {
      const text = readFileSync(new URL(`./template/${name}`, import.meta.url), 'utf8');
      return [name, name === 'deal.json' ? text.replace('"id": "my-deal"', `"id": "${id}"`) : text];
    }),
  );
}
