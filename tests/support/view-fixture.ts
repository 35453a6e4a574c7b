// A view of an invented deal with two people, for tests of what is done with views.
import type { PersonView, View } from '#src/core/schema/view.ts';

export function personFixture(id: string, change: Partial<PersonView> = {}): PersonView {
  return {
    id,
    known: true,
    met: false,
    rank: 3,
    power: 500,
    seat: 'selection',
    faction: null,
    door: 'open',
    closeness: 0,
    idle: -1,
    freeFrom: 1,
    listens: [],
    odds: [],
    at: { x: 500, y: 500 },
    marks: {},
    evidenced: { need: 0, change: 0, focus: 0, closeness: 0, attitude: 0 },
    reading: { need: [], change: [], focus: [], closeness: [], attitude: [] },
    usual: { need: [], change: [], focus: [] },
    isolated: 0,
    insulated: 0,
    wear: [],
    coach: null,
    favourIn: 0,
    ...change,
  };
}

const day = (count: number) => ({ left: count, full: count });

export function viewFixture(change: Partial<View> = {}): View {
  return {
    deal: 'tea',
    playbook: 'method',
    status: 'playing',
    outcome: null,
    week: 1,
    weeks: 6,
    phase: 'find',
    phaseAt: 0,
    phases: [
      { id: 'find', from: 1, to: 3, milestones: [] },
      { id: 'decide', from: 4, to: 6, milestones: [] },
    ],
    concerns: { need: 60, cost: 20, solution: 10, risk: 10 },
    capacity: {
      rep: day(4),
      presales: day(2),
      manager: day(1),
      expert: day(0),
      budget: day(100),
    },
    bookings: [],
    people: [personFixture('head', { power: 900 }), personFixture('clerk', { power: 200 })],
    vendors: [],
    factions: [],
    facts: [],
    evidence: [],
    plans: [],
    notices: [],
    changes: [],
    control: {
      self: { clear: 0, first: 0, win: 0 },
      calibrated: { clear: 0, first: 0, win: 0 },
      coaches: 0,
      zone: 'loss',
      items: [],
    },
    stage: null,
    stages: [],
    forecasts: [],
    forecastDue: false,
    scene: null,
    review: null,
    advice: null,
    guide: null,
    options: [],
    used: {},
    discount: 0,
    integrity: 'clean',
    ...change,
  };
}
