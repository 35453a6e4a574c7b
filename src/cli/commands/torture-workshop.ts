import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import type { Case } from '#src/cli/torture/workshop/case.ts';
import { beChild, CHILDREN } from '#src/cli/torture/workshop/load-child.ts';

const CASES: Readonly<Record<string, () => Promise<Case>>> = {
  kill: async () => (await import('#src/cli/torture/workshop/kill.ts')).kill,
  sync: async () => (await import('#src/cli/torture/workshop/sync.ts')).sync,
  lock: async () => (await import('#src/cli/torture/workshop/lock.ts')).lock,
  postgres: async () => (await import('#src/cli/torture/workshop/postgres.ts')).postgres,
  proxy: async () => (await import('#src/cli/torture/workshop/proxy.ts')).proxy,
  forge: async () => (await import('#src/cli/torture/workshop/forge.ts')).forge,
  canary: async () => (await import('#src/cli/torture/workshop/canary.ts')).canary,
  routes: async () => (await import('#src/cli/torture/workshop/routes.ts')).routes,
  load: async () => (await import('#src/cli/torture/workshop/load.ts')).load,
  memory: async () => (await import('#src/cli/torture/workshop/memory.ts')).memory,
};

export const command: Command = {
  usage: `torture-workshop <${Object.keys(CASES).join('|')}> [--times <n>] [--seconds <n>] [--seed <s>] [--json]`,
  summary: 'hold workshops on the loopback under faults and attacks, and judge what is left',
  run: tortureWorkshop,
};

async function tortureWorkshop(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {
    times: 'whole',
    seconds: 'whole',
    seed: 'whole',
    json: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const [name = ''] = parsed.value.places;
  const child = CHILDREN.find((one) => one === name);
  if (child !== undefined) return beChild(child);
  const load = Object.hasOwn(CASES, name) ? CASES[name] : undefined;
  if (load === undefined) return refuseUsage(command, `There is no case ${name}.`);
  const chosen = await load();
  const { times, seconds, seed, json } = parsed.value.options;
  const order = {
    times: times ?? chosen.usual.times,
    seconds: seconds ?? chosen.usual.seconds,
    seed: seed ?? chosen.usual.seed,
  };
  const began = performance.now();
  const { ok, figures } = await chosen.run(order);
  const took = Math.round((performance.now() - began) / 100) / 10;
  const report = { ok, case: name, seed: order.seed, seconds: took, ...figures };
  if (json) printJson(report);
  else
    for (const [key, value] of Object.entries(report))
      printLine(`${key}: ${JSON.stringify(value)}`);
  return ok ? EXIT.done : EXIT.wrong;
}
