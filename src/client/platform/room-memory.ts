import type { KnownRoom, RoomMemory } from '#src/client/session/workshop.ts';

const KEY = 'shapan.rooms';
const KEPT = 6;

const isRoom = (value: unknown): value is KnownRoom =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'as', 'code', 'name'].every((key) => typeof Reflect.get(value, key) === 'string');

function read(): KnownRoom[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRoom) : [];
  } catch {
    return [];
  }
}

function write(rooms: readonly KnownRoom[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(rooms.slice(0, KEPT)));
  } catch {
    // Without storage the address of the page is the way back.
  }
}

/** Rooms in which this browser has a place, the last one first. The place itself is a cookie that no script reads. */
export function createRoomMemory(): RoomMemory {
  const others = (id: string): KnownRoom[] => read().filter((room) => room.id !== id);
  return {
    list: read,
    keep: (room) => write([room, ...others(room.id)]),
    drop: (id) => write(others(id)),
  };
}
