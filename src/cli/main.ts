// The command line: `npm run -s cli -- <command> ...`. One line here per file under commands/.
import { EXIT, printLine, type Command, type ExitCode } from './command.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  backup: () => import('./commands/backup.ts'),
  balance: () => import('./commands/balance.ts'),
  bench: () => import('./commands/bench.ts'),
  calibrate: () => import('./commands/calibrate.ts'),
  check: () => import('./commands/check.ts'),
  'draw-portraits': () => import('./commands/draw-portraits.ts'),
  exploit: () => import('./commands/exploit.ts'),
  grade: () => import('./commands/grade.ts'),
  ladder: () => import('./commands/ladder.ts'),
  new: () => import('./commands/new.ts'),
  play: () => import('./commands/play.ts'),
  'prove-grade': () => import('./commands/prove-grade.ts'),
  record: () => import('./commands/record.ts'),
  replay: () => import('./commands/replay.ts'),
  restore: () => import('./commands/restore.ts'),
  schema: () => import('./commands/schema.ts'),
  steady: () => import('./commands/steady.ts'),
  'torture-hash': () => import('./commands/torture-hash.ts'),
  'torture-import': () => import('./commands/torture-import.ts'),
  'torture-workshop': () => import('./commands/torture-workshop.ts'),
  validate: () => import('./commands/validate.ts'),
};

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

process.exitCode = await runCommand(process.argv.slice(2));

async function runCommand([name = '', ...args]: readonly string[]): Promise<ExitCode> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load !== undefined) {
    const { command } = await load();
    return args.some((arg) => arg === '--help' || arg === '-h')
      ? printUsage(command)
      : command.run(args);
  }
  const asked = name === 'help' || name === '--help';
  if (!asked && name !== '') process.stderr.write(`There is no command ${name}.\n`);
  printLine('Usage: npm run -s cli -- <command>');
  for (const each of Object.values(COMMANDS)) printUsage((await each()).command);
  return asked ? EXIT.done : EXIT.usage;
}

function printUsage({ usage, summary }: Command): ExitCode {
  printLine(`  ${usage}`);
  printLine(`      ${summary}`);
  return EXIT.done;
}
