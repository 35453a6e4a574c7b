import { expect, test } from 'vitest';
import { faultsToIssues } from '#src/core/schema/fault.ts';
import { readJson } from '#src/core/schema/json-read.ts';

/** The only fault of a text: its code, its place, and what the author is told to write. */
const seen = (text: string): string => {
  const { faults, places } = readJson(text);
  const [issue, ...rest] = faultsToIssues(faults, places);
  expect(rest).toEqual([]);
  const { code, line, column, params, hint } = issue ?? { params: {} };
  return [code, `${line}:${column}`, ...Object.values(params), hint].filter(Boolean).join(' ');
};

test.each([
  ['a comma forgotten at the end of a line', '{\n "a": 1\n "b": 2}', 'json/missing_comma 2:8'],
  ['between two objects', '[{}\n{}]', 'json/missing_comma 1:4'],
  ['a Chinese comma', '{"a": 1，"b": 2}', 'json/wrong_mark 1:8 ， ,'],
  ['a Chinese colon', '{"a"：1}', 'json/wrong_mark 1:5 ： :'],
  ['curly quotes', '{“a”: 1}', 'json/wrong_mark 1:2 “ "'],
  ['single quotes', '["a", \'b\']', 'json/wrong_mark 1:7 \' "'],
  ['a curly quote that closes nothing', '{"a": "b”\n}', 'json/text_not_closed 1:10'],
  ['a full-width digit', '[９]', 'json/wrong_mark 1:2 ９ 9'],
  ['a full-width space', '[　1]', 'json/wrong_space 1:2'],
  ['straight quotes within a text', '["空着的"牙椅""]', 'json/quote_in_text 1:6'],
  ['a unit', '[96万]', 'json/bad_number 1:4'],
  ['a per cent sign', '[30%]', 'json/bad_number 1:4'],
  ['True', '[True]', 'json/wrong_word 1:2 True true'],
  ['a bare word', '[lin]', 'json/bare_word 1:2 lin "lin"'],
  ['a bare name', '{id: 1}', 'json/bare_word 1:2 id "id"'],
  ['no colon', '{"a" 1}', 'json/missing_colon 1:6'],
  ['no value', '{"a": }', 'json/missing_value 1:7'],
  ['two commas', '{"a": 1,, "b": 2}', 'json/unexpected 1:9 ,'],
  ['a brace forgotten within', '[{"a": 1]', 'json/wrong_bracket 1:9 ] { } 1'],
  ['a brace forgotten at the end', '{\n"a": {"b": 1}\n', 'json/not_closed 3:1 { } 1'],
  ['a brace too many', '{"a": 1}}', 'json/after_end 1:9 }'],
  ['a hash for a comment', '[1 # one\n]', 'json/missing_comma 1:3'],
])('%s', (_name, text, fault) => {
  expect(seen(text)).toBe(fault);
});
