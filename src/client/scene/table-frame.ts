// The scene as the screens know it: session's port, answered by the table.
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { MountTable, TableEvents, TableFrame } from '#src/client/session/table-scene.ts';
import type { Texts } from '#src/client/session/texts.ts';
import type { Rect } from './projection.ts';
import { tableModel, type TableModel, type TableNames } from './table-model.ts';
import type { TableOptions } from './table-options.ts';
import { mountTable } from './table-scene.ts';

/** Narrower tables than this show the chosen person and those tied to them. */
const PHONE_WIDTH = 600;
/** In a meeting the camera goes down to the person, and the rest sinks into the paper. */
const MEETING = { zoom: 1.08, at: { x: 0.53, y: 0.78 }, paleness: 0.46 } as const;

/** Marks of the picture, not sentences: each language writes its own. */
const ODDS: Readonly<Record<'zh' | 'en', string>> = { zh: '不和', en: 'at odds' };

export const mountTableFrame: MountTable<HTMLElement> = async (host, frame, events) => {
  let look = lookOf(host, frame);
  const table = mountTable(host, { ...look, ...constantOptions(host, events) });
  table.update(modelOf(frame));
  await table.ready;
  return {
    update: (next) => {
      const nextLook = lookOf(host, next);
      if (JSON.stringify(nextLook) !== JSON.stringify(look)) {
        look = nextLook;
        table.change(look);
      }
      table.update(modelOf(next));
    },
    play: (move) => table.play(move),
    clear: () => table.clear(),
    destroy: () => table.destroy(),
  };
};

type Look = Pick<TableOptions, 'language' | 'reducedMotion' | 'mode'> &
  Required<Pick<TableOptions, 'focus' | 'paleness'>>;

function lookOf(host: HTMLElement, { language, calm, meeting }: TableFrame): Look {
  const reducedMotion = calm || matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (meeting !== null) {
    const focus = { person: meeting, zoom: MEETING.zoom, at: MEETING.at };
    return { language, reducedMotion, mode: 'backdrop', focus, paleness: MEETING.paleness };
  }
  const mode = host.clientWidth < PHONE_WIDTH ? 'phone' : 'laptop';
  return { language, reducedMotion, mode, focus: null, paleness: 0 };
}

function constantOptions(
  host: HTMLElement,
  events: TableEvents,
): Pick<TableOptions, 'renderer' | 'gestures' | 'onSelect' | 'onLayout'> {
  const asked = new URLSearchParams(location.search).get('renderer');
  return {
    renderer: asked === 'canvas' ? 'canvas' : 'auto',
    gestures: host.parentElement ?? host,
    onSelect: (person) => {
      if (person !== null) events.onChoose(person);
    },
    onLayout: ({ people }) => {
      events.onLayout(
        people.map(({ id, tablet, plate }) => ({ person: id, ...around(tablet, plate) })),
      );
    },
  };
}

function around(one: Rect, other: Rect): Rect {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

function modelOf(frame: TableFrame): TableModel {
  const { view, catalogue, texts, language, chosen, allInfluence } = frame;
  return tableModel(view, namesOf(catalogue, texts, language), { chosen, allInfluence });
}

function namesOf({ cast, factions }: Catalogue, texts: Texts, language: string): TableNames {
  return {
    people: Object.fromEntries(
      cast.map(({ id, portrait }) => [
        id,
        { name: texts.person(id), role: texts.role(id), portrait },
      ]),
    ),
    factions: Object.fromEntries(
      factions.map(({ id }) => [id, texts.name('factions', id, 'name')]),
    ),
    odds: ODDS[language.startsWith('zh') ? 'zh' : 'en'],
  };
}
