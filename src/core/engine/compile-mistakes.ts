import type { Playbook } from '#src/core/schema/playbook.ts';
import { get } from './cells.ts';
import type { MistakeTable, Moment, VerbTable } from './compiled.ts';
import { HEAD } from './layout.ts';
import { OP } from './program.ts';
import type { Assembler } from './program.ts';
import { ROOT } from './resolve.ts';

export function compileMistakes(
  playbook: Playbook,
  verbs: VerbTable,
  assembler: Assembler,
): MistakeTable {
  const list = playbook.mistakes;
  const at = (moment: Moment): Int32Array =>
    Int32Array.from(list.flatMap(({ on }, m) => (on === moment ? [m] : [])));
  const when = Int32Array.from(list, (m) => assembler.condition(m.when));
  const code = assembler.code();
  const ofActs = at('act');
  return {
    when,
    most: Int32Array.from(list, (m) => m.most),
    burns: Int32Array.from(list, (m) => m.burns ?? 0),
    at: {
      act: ofActs,
      claim: at('claim'),
      week: at('week'),
      phase: at('phase'),
      decision: at('decision'),
    },
    byVerb: Array.from(verbs.reach, (_, verb) =>
      ofActs.filter((m) => judge(code, get(when, m), verbs, verb) !== NEVER),
    ),
  };
}

const NEVER = 0;
const ALWAYS = 1;
const DEPENDS = 2;

/** What a test comes to for a verb, whatever the state: most mistakes are about one or two verbs. */
function judgeTest(code: Int32Array, at: number, verbs: VerbTable, verb: number): number {
  const root = get(code, at + 2);
  const a = get(code, at + 3);
  let value = 0;
  if (root === ROOT.actVerb) value = a === verb ? 1 : 0;
  else if (root === ROOT.actIntegrity) value = get(verbs.integrity, verb) === a ? 1 : 0;
  else if (root === ROOT.cell && a === HEAD.actStrength) value = get(verbs.argue, verb);
  else return DEPENDS;
  return value >= get(code, at + 5) && value <= get(code, at + 6) ? ALWAYS : NEVER;
}

function judge(code: Int32Array, at: number, verbs: VerbTable, verb: number): number {
  const op = get(code, at);
  if (op === OP.test) return judgeTest(code, at, verbs, verb);
  if (op === OP.not) {
    const inner = judge(code, at + 2, verbs, verb);
    return inner === DEPENDS ? DEPENDS : 1 - inner;
  }
  const settles = op === OP.all ? NEVER : ALWAYS;
  const end = at + get(code, at + 1);
  let verdict = 1 - settles;
  for (let child = at + 2; child < end; child += get(code, child + 1)) {
    const one = judge(code, child, verbs, verb);
    if (one === settles) return settles;
    if (one === DEPENDS) verdict = DEPENDS;
  }
  return verdict;
}
