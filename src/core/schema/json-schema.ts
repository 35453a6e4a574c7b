import { z } from 'zod';
import { Deal } from './deal.ts';
import { Playbook } from './playbook.ts';
import { RunRecord } from './run-record.ts';

export const SCHEMA_KINDS = ['deal', 'playbook', 'run'] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

const SCHEMAS: Readonly<Record<SchemaKind, z.ZodType>> = {
  deal: Deal,
  playbook: Playbook,
  run: RunRecord,
};

/** JSON Schema (draft 7, which editors read best) of what an author writes. */
export function jsonSchemaOf(kind: SchemaKind): object {
  return z.toJSONSchema(SCHEMAS[kind], { target: 'draft-7', io: 'input' });
}
