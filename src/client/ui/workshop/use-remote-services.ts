import { useMemo } from 'react';
import { createRemoteDealHost, createRemoteStorage } from '#src/client/session/remote-deal-host.ts';
import { subjectsOfTable } from '#src/client/session/paper-library.ts';
import { RunStore } from '#src/client/session/run-store.ts';
import { useServices, type Services } from '#src/client/ui/services.tsx';

/** The services of the page, with the table of a team on the server in place of one in the page. */
function remoteServices(services: Services, id: string): Services {
  const clock = { now: () => Date.now() };
  const storage = createRemoteStorage(services.workshop, clock.now);
  const { library, chance } = services;
  const host = createRemoteDealHost(services.workshop, id, async (view) =>
    library.want?.(view.deal, subjectsOfTable(view)),
  );
  const runs = new RunStore({ host, storage, library, clock, chance });
  return { ...services, runs, storage, ranked: true };
}

export function useRemoteServices(id: string): Services {
  const services = useServices();
  return useMemo(() => remoteServices(services, id), [services, id]);
}
