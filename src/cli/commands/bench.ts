import { parseArguments } from '#src/cli/arguments.ts';
import { randomPlay, replayLoads, rulerLoads } from '#src/cli/bench/engine-loads.ts';
import { measure, type Load, type Timing } from '#src/cli/bench/measure.ts';
import { heapPerStep } from '#src/cli/bench/heap.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { openDeal, type OpenDeal } from '#src/cli/open-deal.ts';
import { recordRun } from './record.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { playSeries } from '#src/core/analysis/tally.ts';
import { encodeRun } from '#src/core/schema/run-codec.ts';
import { runIdsOf } from '#src/core/schema/run-ids.ts';

export const command: Command = {
  usage: 'bench [<deal>] [--quick] [--json]',
  summary:
    'measure the speed of the rules, of every bot and of replays, against a ruler in the same run',
  run: bench,
};

interface Case {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const FULL: Timing = { rounds: 7, warmMs: 400, roundMs: 250 };
const QUICK: Timing = { rounds: 3, warmMs: 150, roundMs: 80 };
/** Published rate of a flat engine over a common board game framework, in the same game. */
const FRAMEWORK_FACTOR = 396;
const LOG_SEEDS = 20;
const BOT_GAMES = 4;

function bench(args: readonly string[]): ExitCode {
  const parsed = parseArguments(args, { quick: 'flag', json: 'flag' });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const open = openDeal(places[0] ?? 'vitamin');
  if (!open.ok) return refuseUsage(command, open.error);
  const timing = options.quick ? QUICK : FULL;
  process.stderr.write('measuring the rules ...\n');
  const cases = [...ruleCases(open.value, timing)];
  process.stderr.write('measuring the bots ...\n');
  cases.push(...botCases(open.value, timing), ...logCases(open.value));
  if (options.json) printJson({ deal: open.value.deal.id, cases });
  else for (const { name, value, unit } of cases) printLine(`${name.padEnd(44)} ${value} ${unit}`);
  return EXIT.done;
}

const rounded = (value: number): number =>
  value >= 100 ? Math.round(value) : Number(value.toPrecision(3));

const million = (value: number): number => rounded(value / 1e6);

function ruleCases(open: OpenDeal, timing: Timing): Case[] {
  const random = randomPlay(open.compiled);
  const { run } = recordRun(open, 'method', 1, 'drawn');
  const loads: Load[] = [random.load, ...rulerLoads(), ...replayLoads(open.compiled, run)];
  const rates = measure(loads, timing);
  const rate = (name: string): number => rates.get(name) ?? 0;
  const share = rate('engine') / rate('ruler');
  return [
    { name: 'rule items, ruler', value: million(rate('ruler')), unit: 'M/s' },
    { name: 'rule items, random play', value: million(rate('engine')), unit: 'M/s' },
    { name: 'share of the ruler', value: rounded(share), unit: '' },
    {
      name: 'times a board game framework (computed)',
      value: rounded(share * FRAMEWORK_FACTOR),
      unit: '',
    },
    {
      name: 'steps, random play',
      value: rounded(rate('engine') * random.stepsPerItem()),
      unit: '/s',
    },
    { name: 'allocated per step', value: rounded(heapPerStep(random.play)), unit: 'bytes' },
    { name: 'replays with every hash', value: rounded(rate('replay')), unit: '/s' },
    { name: 'replay of a run', value: rounded(1000 / rate('replay')), unit: 'ms' },
    { name: 'entries of that run', value: run.log.length, unit: '' },
    {
      name: 'replayed rule items, share of the ruler',
      value: rounded(rate('replay items') / rate('ruler replay')),
      unit: '',
    },
  ];
}

function botCases(open: OpenDeal, timing: Timing): Case[] {
  let seed = 1;
  const loads = BOTS.map((bot): Load => ({
    name: bot,
    run: () => {
      seed += BOT_GAMES;
      return playSeries(open.compiled, { bot, seed, games: BOT_GAMES, variant: 'drawn' }).games;
    },
  }));
  const rates = measure(loads, { ...timing, rounds: 3 });
  return [...rates].map(([bot, value]) => ({
    name: `games, ${bot}`,
    value: rounded(value),
    unit: '/s',
  }));
}

/** Lengths of the compact log over some games of the bot that writes most. */
function logCases(open: OpenDeal): Case[] {
  const ids = runIdsOf(open.deal, open.playbook);
  const lengths = Array.from({ length: LOG_SEEDS }, (_, k) => {
    const code = encodeRun(recordRun(open, 'method', k + 1, 'drawn').run, ids);
    return code.ok ? code.value.length : Number.POSITIVE_INFINITY;
  });
  return [{ name: 'longest compact log', value: Math.max(...lengths), unit: 'characters' }];
}
