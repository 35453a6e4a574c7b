import { useEffect, useMemo } from 'react';
import type { AnyWorkshopView } from '#src/core/schema/workshop-view.ts';
import { createPaperLibrary, subjectsOfRoom } from '#src/client/session/paper-library.ts';
import { useServices, type Services } from '#src/client/ui/services.tsx';

/** The services of the page, with the words of a deal that only the server has. */
export function useRoomServices(id: string): Services {
  const services = useServices();
  return useMemo(() => {
    const { library, workshop, preferences } = services;
    const room = { server: workshop, room: id };
    return {
      ...services,
      library: createPaperLibrary(library, room, () => preferences.getState().language),
    };
  }, [services, id]);
}

/** Has the words for what the room shows fetched, and again when it shows something new. */
export function useRoomWords({ library }: Services, view: AnyWorkshopView | null): void {
  useEffect(() => {
    if (view !== null) void library.want?.(view.deal, subjectsOfRoom(view));
  }, [library, view]);
}
