import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { GradeStore } from '#src/client/session/grade-store.ts';
import type { Chance, DealLibrary, RunStorage } from '#src/client/session/ports.ts';
import type { Preferences, PreferenceStore } from '#src/client/session/preferences.ts';
import type { RunState } from '#src/client/session/run-state.ts';
import type { RunStore } from '#src/client/session/run-store.ts';
import type { DrawChart } from '#src/client/session/chart-picture.ts';
import type { Practice } from '#src/client/session/practice/practice.ts';
import type { MountWinPicture } from '#src/client/session/win-picture.ts';
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
  readonly drawChart: DrawChart<HTMLElement>;
  /** The deck of mistakes and runs looked at without being kept; it comes when it is first asked for. */
  readonly practice: () => Promise<Practice>;
  readonly workshop: WorkshopServer;
  readonly rooms: RoomMemory;
  /** The modules of a QR code as one path of a picture of `size` units. */
  readonly qrCode: (text: string) => { readonly size: number; readonly path: string };
  /** Ranked play cannot be taken back or copied. */
  readonly ranked: boolean;
  readonly saveFile: (name: string, text: string) => void;
  readonly drawWinChance: MountWinPicture<HTMLElement>;
  /** Null where runs cannot be graded. */
  readonly grades: GradeStore | null;
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
