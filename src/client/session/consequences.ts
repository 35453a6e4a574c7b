// What one step changed that a trainee can see: the difference of two views.
import type {
  ChangeView,
  EvidenceView,
  FactView,
  NoticeView,
  PlanView,
  View,
} from '#src/core/schema/view.ts';

export interface Consequences {
  readonly evidence: readonly EvidenceView[];
  /** Facts newly heard or with a new status. */
  readonly facts: readonly FactView[];
  readonly plans: readonly PlanView[];
  readonly changes: readonly ChangeView[];
  readonly notices: readonly NoticeView[];
  /** People who were not on the table before. */
  readonly newcomers: readonly string[];
  /** Whoever was asked for ahead of time and comes in a later week. */
  readonly bookings: View['bookings'];
  /** Whose word carries less with those who listen. */
  readonly fenced: readonly string[];
  /** Whom rivals move less from now on, and for how many weeks. */
  readonly steadied: readonly { readonly person: string; readonly weeks: number }[];
  /** Per cent below list, where the price has moved. */
  readonly discounts: readonly number[];
}

/** What was done around people: it has no evidence and no change of its own. */
function aroundOf(
  before: View,
  after: View,
): Pick<Consequences, 'fenced' | 'steadied' | 'discounts'> {
  const was = new Map(before.people.map((person) => [person.id, person]));
  const fenced = after.people.filter((p) => p.isolated > (was.get(p.id)?.isolated ?? 0));
  const steadied = after.people.filter((p) => p.insulated > (was.get(p.id)?.insulated ?? 0));
  return {
    fenced: fenced.map(({ id }) => id),
    steadied: steadied.map(({ id, insulated }) => ({ person: id, weeks: insulated })),
    discounts: after.discount > before.discount ? [after.discount] : [],
  };
}

export function consequencesOf(before: View, after: View): Consequences {
  const statusBefore = new Map(before.facts.map((fact) => [fact.id, fact.status]));
  const knownBefore = new Set(before.people.filter((p) => p.known).map((p) => p.id));
  return {
    evidence: after.evidence.slice(before.evidence.length),
    facts: after.facts.filter((fact) => statusBefore.get(fact.id) !== fact.status),
    plans: after.plans.filter(
      (plan, at) => plan.result !== 'open' && before.plans[at]?.result !== plan.result,
    ),
    changes: after.changes.slice(before.changes.length),
    notices: after.notices.slice(before.notices.length),
    newcomers: after.people.filter((p) => p.known && !knownBefore.has(p.id)).map((p) => p.id),
    bookings: after.bookings.filter(
      (one) => !before.bookings.some((b) => b.resource === one.resource && b.week === one.week),
    ),
    ...aroundOf(before, after),
  };
}

/** Whether nothing came of it; that a plan card is closed tells of nothing new. */
export const isEmpty = (consequences: Consequences): boolean =>
  Object.entries(consequences).every(([kind, list]) => kind === 'plans' || list.length === 0);
