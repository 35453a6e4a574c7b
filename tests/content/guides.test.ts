// The author's guide stands in two languages. Whatever can be compared by machine is the same in both:
// sections, rows of tables, and all that is written as code, which commands and fields are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#tests/architecture/list-files.ts';

const ENGLISH = 'scenarios/README.md';
const CHINESE = 'scenarios/README.zh-CN.md';

interface Section {
  readonly level: number;
  /** For each row of its tables, what stands as code in the first cell. */
  readonly rows: string[];
  /** Everything in backticks, once each, sorted. */
  readonly code: string[];
  /** Lines of its blocks; of a block that is no JSON only the first word, for the rest explains. */
  readonly blocks: string[];
  /** Where its links lead, but for those to headings. */
  readonly links: string[];
}

const codeIn = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

/** The first cell of a row; null of any other line, and of the line under the heads. */
function firstCell(line: string): string | null {
  const cell = /^\| *((?:\\.|[^|\\])*?) *\|/.exec(line)?.[1] ?? null;
  return cell === null || /^:?-+:?$/.test(cell) ? null : cell;
}

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** Cuts a guide at its headings. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const part of text.split(/^(?=#+ )/m)) {
    const [prose, blocks] = apart(part);
    sections.push({
      level: /^#*/.exec(part)?.[0].length ?? 0,
      rows: prose.split('\n').flatMap((line) => {
        const cell = firstCell(line);
        return cell === null ? [] : [codeIn(cell).toSorted().join(' ')];
      }),
      code: [...new Set(codeIn(prose))].toSorted(),
      blocks,
      links: linksIn(prose).filter((target) => !/^#|README(\.zh-CN)?\.md$|\.jpg$/.test(target)),
    });
  }
  return sections;
}

/** What is written, and the lines of the blocks in between. */
function apart(part: string): readonly [prose: string, blocks: string[]] {
  const blocks: string[] = [];
  const prose = part.replaceAll(
    /^```(.*)\n([^]*?)^```$/gm,
    (_, language: string, block: string) => {
      const lines = block.trimEnd().split('\n');
      blocks.push(
        ...(language === 'json' ? lines : lines.map((line) => line.trim().split(/\s/)[0] ?? '')),
      );
      return '';
    },
  );
  return [prose, blocks];
}

const headingsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);

/** A heading as links name it. */
const anchorOf = (heading: string): string =>
  `#${heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')}`;

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

test('the guide names the same commands and fields in both languages', () => {
  const [english, chinese] = [sectionsOf(read(ENGLISH)), sectionsOf(read(CHINESE))];
  const headings = headingsOf(read(ENGLISH));
  expect(chinese.map(({ level }) => level)).toEqual(english.map(({ level }) => level));
  english.forEach((section, at) => {
    const heading = headings[at];
    expect({ heading, ...chinese[at] }).toEqual({ heading, ...section });
  });
});

test('each guide leads to the other at its top, and its own links lead to its headings', () => {
  for (const [path, other] of [
    [ENGLISH, 'README.zh-CN.md'],
    [CHINESE, 'README.md'],
  ] as const) {
    const text = read(path);
    expect(linksIn(text)[0]).toBe(other);
    const anchors = headingsOf(text).map(anchorOf);
    const own = linksIn(text).filter((target) => target.startsWith('#'));
    expect(own.filter((target) => !anchors.includes(target))).toEqual([]);
  }
});

test('a command, a field, a row or a section that only one of them has is told', () => {
  const text = (...lines: string[]): Section[] =>
    sectionsOf(['# T', '', '| Field | Means |', '| --- | --- |', ...lines].join('\n'));
  const same = text('| `at` place | x |', '', 'Say `npm start`.');
  expect(text('| `at` 位置 | x |', '', '敲 `npm start`。')).toEqual(same);
  expect(text('| `at`, `to` | x |', '', 'Say `npm start`.')).not.toEqual(same);
  expect(text('| `at` | x |', '', 'Say `npm test`.')).not.toEqual(same);
  expect(text('| `at` | x |', '| y | x |', '', 'Say `npm start`.')).not.toEqual(same);
  expect(text('| `at` | x |', '', '## More', '', 'Say `npm start`.')).not.toEqual(same);
});
