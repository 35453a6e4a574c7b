import { EXIT, type Command } from '#src/cli/command.ts';
export const command: Command = { usage: 'bench', summary: 'x', run: () => EXIT.done };
