import type { Entry } from '#src/core/schema/entry.ts';

/** An entry as the screens write it: ids are plain strings until parsing brands them. */
export type EntryDraft = (typeof Entry)['_zod']['input'];
