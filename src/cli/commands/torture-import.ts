import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { DEALS, PLAYBOOKS, readSource, textsOf } from '#src/cli/sources.ts';
import { dealFromTemplate } from '#src/cli/template.ts';
import { makeBombs } from '#src/cli/torture/bombs.ts';
import { createDice } from '#src/cli/torture/dice.ts';
import { mutate } from '#src/cli/torture/mutate.ts';
import { createTally, summary, torture, type TortureTally } from '#src/cli/torture/run-torture.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import { importPlaybook } from '#src/core/schema/import-playbook.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

export const command: Command = {
  usage: 'torture-import [--files <n>] [--bombs <n>] [--seed <s>] [--json]',
  summary: 'damage valid deals in many ways and see that the import refuses each in good order',
  run: tortureImport,
};

const EVERY = 1000;

function tortureImport(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, {
    files: 'whole',
    bombs: 'whole',
    seed: 'whole',
    json: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { files = 10_000, bombs = 1000, seed = 1, json } = parsed.value.options;
  const deals = validDeals();
  const mutants = createTally();
  const dice = createDice(seed);
  for (let i = 0; i < files; i += 1) {
    const { text, playbook } = dice.pick(deals) ?? NOTHING;
    torture(mutants, `mutant-${i}`, mutate(text, dice), playbook);
    if ((i + 1) % EVERY === 0) process.stderr.write(`${i + 1} of ${files} mutants\n`);
  }
  const explosions = createTally();
  const template = underItsPlaybook(templateDeal());
  for (const bomb of makeBombs(bombs, template.text))
    torture(explosions, bomb.name, bomb.text, template.playbook);
  process.stderr.write(`${bombs} bombs\n`);
  const ok = [mutants, explosions].every(isSound);
  report({ ok, seed, deals: deals.length, mutants, explosions }, json);
  return ok ? EXIT.done : EXIT.wrong;
}

const isSound = ({ crashes, hangs, unlocated }: TortureTally): boolean =>
  crashes.length + hangs.length + unlocated.length === 0;

const templateDeal = (): string => dealFromTemplate('my-deal').get('deal.json') ?? '';

/** A deal and the playbook it names, if that is at hand. */
interface Subject {
  readonly text: string;
  readonly playbook: Playbook | undefined;
}

const NOTHING: Subject = { text: '{}', playbook: undefined };

/** A deal is damaged only if it is whole to begin with. */
function validDeals(): Subject[] {
  const names = existsSync(DEALS) ? readdirSync(DEALS).sort() : [];
  const texts = names.flatMap(
    (name) => textsOf(readSource(join(DEALS, name))).get('deal.json') ?? [],
  );
  return [...texts, templateDeal()]
    .map(underItsPlaybook)
    .filter(({ text, playbook }) => importDeal(text, playbook).value !== undefined);
}

function underItsPlaybook(text: string): Subject {
  const name = importDeal(text).value?.playbook;
  const known = name !== undefined && existsSync(join(PLAYBOOKS, name));
  const content = known
    ? textsOf(readSource(join(PLAYBOOKS, name))).get('playbook.json')
    : undefined;
  return { text, playbook: content === undefined ? undefined : importPlaybook(content).value };
}

interface Report {
  readonly ok: boolean;
  readonly seed: number;
  readonly deals: number;
  readonly mutants: TortureTally;
  readonly explosions: TortureTally;
}

function report({ ok, seed, deals, mutants, explosions }: Report, json: boolean): void {
  const figures = { mutants: summary(mutants), bombs: summary(explosions) };
  if (json) {
    printJson({ ok, seed, deals, ...figures, codes: sumCodes(mutants, explosions) });
    return;
  }
  for (const [name, figure] of Object.entries(figures))
    printLine(`${name}: ${JSON.stringify(figure)}`);
  printLine(
    ok ? 'No crash, no hang, every fault located.' : 'Some file was not refused in good order.',
  );
}

/** In how many files each code was found. */
function sumCodes(...tallies: readonly TortureTally[]): Record<string, number> {
  const codes = [...new Set(tallies.flatMap((tally) => [...tally.codes.keys()]))].sort();
  return Object.fromEntries(
    codes.map((code) => [
      code,
      tallies.reduce((sum, tally) => sum + (tally.codes.get(code) ?? 0), 0),
    ]),
  );
}
