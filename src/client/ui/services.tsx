import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Chance, DealLibrary, RunStorage } from '#src/client/session/ports.ts';
import type { Preferences, PreferenceStore } from '#src/client/session/preferences.ts';
import type { RunState } from '#src/client/session/run-state.ts';
import type { RunStore } from '#src/client/session/run-store.ts';
import type { RoomMemory, WorkshopServer } from '#src/client/session/workshop.ts';
import type { DrawRelief, MountTable } from '#src/client/session/table-scene.ts';

export interface Services {
  readonly runs: RunStore;
  readonly preferences: PreferenceStore;
  readonly library: DealLibrary;
  readonly storage: RunStorage;
  readonly chance: Chance;
  /** Null where nothing can be drawn: everything is then done from lists. */
  readonly mountTable: MountTable<HTMLElement> | null;
  readonly drawRelief: DrawRelief<HTMLCanvasElement> | null;
  readonly workshop: WorkshopServer;
  readonly rooms: RoomMemory;
  /** The modules of a QR code as one path of a picture of `size` units. */
  readonly qrCode: (text: string) => { readonly size: number; readonly path: string };
  /** Ranked play cannot be taken back or copied. */
  readonly ranked: boolean;
  readonly saveFile: (name: string, text: string) => void;
}

const ServicesContext = createContext<Services | null>(null);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices: there is no ServicesProvider above.');
  return services;
}

export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(useServices().runs.state, select);
}

export function usePreference<T>(select: (preferences: Preferences) => T): T {
  return useStore(useServices().preferences, select);
}
