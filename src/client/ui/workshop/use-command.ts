import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#src/core/schema/workshop.ts';
import { useServices } from '#src/client/ui/services.tsx';

/** Carries out commands about a room; the words of the last one that was refused stay until the next. */
export function useCommand(id: string): {
  readonly run: (command: Command) => void;
  readonly refused: string;
} {
  const { workshop } = useServices();
  const [code, setCode] = useState<string | null>(null);
  const words = useRefusal(code);
  return {
    refused: words,
    run: (command) => {
      void workshop.command(id, command).then((answer) => setCode(answer.ok ? null : answer.error));
    },
  };
}

/** What a refusal of the server means; '' for none. */
export function useRefusal(code: string | null): string {
  const { t } = useTranslation('workshop');
  return code === null ? '' : t([`refused.${code}`, 'refused.other']);
}
