import { formatRoute } from '#src/client/ui/route.ts';
import { useRun } from '#src/client/ui/services.tsx';

/** A name from the playbook that leads to its entry there. */
export function PlaybookTerm({ entry, name }: { readonly entry: string; readonly name: string }) {
  const playbook = useRun((state) => state.run?.record.playbook);
  if (playbook === undefined) return name;
  return <a href={formatRoute({ screen: 'playbook', playbook, entry })}>{name}</a>;
}
