import type { TableNames } from '#src/client/scene/table-model.ts';
import type { PersonView, View } from '#src/core/schema/view.ts';

const NOTHING = { need: 0, change: 0, focus: 0, closeness: 0, attitude: 0 };
const portrait = { look: 1, age: 'middle', woman: true, glasses: false } as const;

function person(id: string, rest: Partial<PersonView>): PersonView {
  return {
    id,
    known: true,
    met: true,
    rank: 3,
    power: 500,
    seat: 'selection',
    faction: null,
    door: 'open',
    closeness: 1,
    idle: 0,
    freeFrom: 1,
    listens: [],
    odds: [],
    at: { x: 500, y: 500 },
    marks: {},
    evidenced: NOTHING,
    reading: { need: [], change: [], focus: [], closeness: [], attitude: [] },
    usual: { need: [], change: [], focus: [] },
    isolated: 0,
    insulated: 0,
    wear: [],
    coach: null,
    favourIn: 0,
    credits: [],
    barred: false,
    ...rest,
  };
}

/** Three people on the table and one who is not known yet; only what a picture needs. */
export function tableView(): View {
  const people = [
    person('gu', {
      at: { x: 430, y: 560 },
      power: 700,
      faction: 'it',
      closeness: 2,
      marks: { attitude: { level: 'supporter', sure: 3, week: 2 } },
      evidenced: { need: 1, change: 1, focus: 1, closeness: 1, attitude: 2 },
      listens: [
        { to: 'han', weight: 20 },
        { to: 'secret', weight: 30 },
      ],
      odds: ['han'],
    }),
    person('han', {
      at: { x: 200, y: 520 },
      power: 400,
      faction: 'it',
      marks: { attitude: { level: 'opponent', sure: 1, week: 1 } },
      evidenced: { need: 1, change: 0, focus: 1, closeness: 0, attitude: 0 },
      odds: ['gu', 'secret'],
    }),
    person('lu', {
      at: { x: 540, y: 350 },
      power: 1000,
      met: false,
      listens: [{ to: 'han', weight: 10 }],
    }),
    person('secret', { known: false }),
  ];
  const camp = (id: string, crest: string, colour: View['vendors'][number]['colour']) => ({
    id,
    known: true,
    crest,
    colour,
    at: { x: 500, y: 960 },
    roads: [],
  });
  const view: Pick<View, 'people' | 'vendors' | 'factions'> = {
    people,
    vendors: [
      camp('us', '衡', 'indigo'),
      {
        ...camp('li', '砺', 'vermilion'),
        roads: [
          { person: 'han', level: 2, sure: false },
          { person: 'secret', level: 3, sure: true },
        ],
      },
      { ...camp('far', '远', 'plum'), known: false },
      camp('nobody', '待', 'ink'),
    ],
    factions: [{ id: 'it', wash: 'moss', opposes: null }],
  };
  return view as View;
}

export function tableNames(): TableNames {
  return {
    people: {
      gu: { name: '顾明澜', role: '信息副总', portrait },
      han: { name: '韩朔', role: '信息部经理', portrait },
      lu: { name: '陆承岳', role: '董事长', portrait },
    },
    factions: { it: '信息线' },
    odds: '不和',
  };
}
