import { z } from 'zod';
import { LIMITS } from './limits.ts';

export const ID_PATTERN = /^[a-z][a-z0-9-]{0,63}$/;

const idOf = <Kind extends string>(kind: Kind) =>
  z
    .string()
    .max(LIMITS.idLength)
    .regex(ID_PATTERN)
    .brand<Kind>()
    .describe(`Id of a ${kind}: lower-case letters, digits and hyphens, at most 64.`);

export const DealId = idOf('deal');
export const PlaybookId = idOf('playbook');
export const PersonId = idOf('person');
export const VendorId = idOf('vendor');
export const FactionId = idOf('faction');
export const FactId = idOf('fact');
export const EventId = idOf('event');
export const SceneId = idOf('scene');
export const NodeId = idOf('scene node');
export const ChoiceId = idOf('choice');
export const UnknownId = idOf('unknown');
export const ValueId = idOf('value of an unknown');
export const VerbId = idOf('verb');
export const MessageId = idOf('message');
export const ItemId = idOf('control item');
export const StageId = idOf('stage');
export const QuestionId = idOf('review question');
export const MistakeId = idOf('mistake');
export const AdviceId = idOf('advice');
export const PhaseId = idOf('phase');
export const MilestoneId = idOf('milestone');
export const SourceId = idOf('source');
export const AidId = idOf('aid');
export const CreditId = idOf('credit');

export type DealId = z.infer<typeof DealId>;
export type PlaybookId = z.infer<typeof PlaybookId>;
export type PersonId = z.infer<typeof PersonId>;
export type VendorId = z.infer<typeof VendorId>;
export type FactionId = z.infer<typeof FactionId>;
export type FactId = z.infer<typeof FactId>;
export type EventId = z.infer<typeof EventId>;
export type SceneId = z.infer<typeof SceneId>;
export type NodeId = z.infer<typeof NodeId>;
export type ChoiceId = z.infer<typeof ChoiceId>;
export type UnknownId = z.infer<typeof UnknownId>;
export type ValueId = z.infer<typeof ValueId>;
export type VerbId = z.infer<typeof VerbId>;
export type MessageId = z.infer<typeof MessageId>;
export type ItemId = z.infer<typeof ItemId>;
export type StageId = z.infer<typeof StageId>;
export type QuestionId = z.infer<typeof QuestionId>;
export type MistakeId = z.infer<typeof MistakeId>;
export type AdviceId = z.infer<typeof AdviceId>;
export type PhaseId = z.infer<typeof PhaseId>;
export type MilestoneId = z.infer<typeof MilestoneId>;
export type SourceId = z.infer<typeof SourceId>;
export type AidId = z.infer<typeof AidId>;
export type CreditId = z.infer<typeof CreditId>;
