// The grammar of the quantities that conditions read and effects write: one row per root of a path.

export type ArgumentKind =
  | 'person'
  | 'vendor'
  | 'item'
  | 'verb'
  | 'flag'
  | 'stage'
  | 'fact'
  | 'event'
  | 'scene'
  | 'mistake'
  | 'unknown'
  | 'value'
  | 'focus'
  | 'resource'
  | 'question'
  | 'aid'
  | 'credit'
  | 'concern'
  | 'trait'
  | 'need-level'
  | 'change-level'
  | 'focus-level';

export interface CellRoot {
  readonly args: readonly ArgumentKind[];
  /** Whether effects may set it. */
  readonly writable: boolean;
  /** Whether the trainee can see it, so that what is open or advised may depend on it. */
  readonly visible: boolean;
  /** Only a mistake that is looked at after an act may read it. */
  readonly actOnly: boolean;
}

const row = (marks: string, ...args: ArgumentKind[]): CellRoot => ({
  args,
  writable: marks.includes('w'),
  visible: marks.includes('v'),
  actOnly: marks.includes('a'),
});

/** Marks: v visible, w writable, a only on an act. */
export const CELL_ROOTS = {
  week: row('v'),
  phase: row('v'),
  'phase.week': row('v'),
  budget: row('vw'),
  cleared: row('v'),
  first: row(''),
  won: row(''),
  coaches: row('v'),
  clear: row('v', 'item'),
  held: row('v', 'item'),
  used: row('v', 'verb'),
  flag: row('vw', 'flag'),
  aid: row('vw', 'aid'),
  credit: row('vw', 'credit', 'person'),
  earned: row('v', 'credit'),
  'value.held': row('v'),
  'value.verified': row('v'),
  'value.return': row('v'),
  blocks: row('v'),
  stage: row('v'),
  claimed: row('v', 'stage'),
  met: row('v', 'person'),
  door: row('v', 'person'),
  idle: row('v', 'person'),
  attitude: row('w', 'person', 'vendor'),
  closeness: row('vw', 'person'),
  rank: row('v', 'person'),
  power: row('vw', 'person'),
  isolation: row('w', 'person'),
  insulated: row('vw', 'person'),
  need: row('', 'person', 'need-level'),
  change: row('', 'person', 'change-level'),
  focus: row('', 'person', 'focus-level'),
  drawn: row('', 'unknown', 'value'),
  fact: row('v', 'fact'),
  offer: row('w', 'vendor', 'focus'),
  criteria: row('vw'),
  reserve: row('vw'),
  discount: row('v'),
  heat: row('w'),
  vigour: row('w', 'vendor'),
  event: row('v', 'event'),
  scene: row('v', 'scene'),
  questions: row('v', 'question'),
  outcome: row(''),
  decided: row('v'),
  marks: row('v'),
  plans: row('v'),
  acts: row('v'),
  received: row(''),
  forecasts: row('v'),
  'forecast-due': row('v'),
  'calibrated.first': row('v'),
  'calibrated.win': row('v'),
  rated: row('v'),
  unmet: row('v'),
  capacity: row('vw', 'resource'),
  mistake: row('', 'mistake'),
  'act.strength': row('a'),
  'act.planned': row('a'),
  'act.false': row('a'),
  'act.red': row('a'),
  'act.amber': row('a'),
  'act.repeat': row('a'),
  'act.verb': row('a', 'verb'),
  'act.concern': row('a', 'concern'),
  'act.appeal': row('a', 'trait'),
} as const satisfies Readonly<Record<string, CellRoot>>;

type CellRootName = keyof typeof CELL_ROOTS;

export const CELL_ROOT_NAMES: readonly string[] = Object.keys(CELL_ROOTS);

const isRoot = (name: string): name is CellRootName => Object.hasOwn(CELL_ROOTS, name);

export interface ParsedCellPath {
  readonly root: CellRootName;
  readonly args: readonly string[];
}

/** Splits a path into its root and arguments; null if no root of the table begins it. The number of
 *  arguments may still be wrong. */
export function parseCellPath(path: string): ParsedCellPath | null {
  const parts = path.split('.');
  const [first = '', second] = parts;
  const double = `${first}.${second ?? ''}`;
  if (isRoot(double)) return { root: double, args: parts.slice(2) };
  return isRoot(first) ? { root: first, args: parts.slice(1) } : null;
}
