// The parts of the picture that follow from the model alone and are worth keeping between updates.
import type { WashedHill } from './faction-wash.ts';
import { seedOf } from './noise.ts';
import { cutRelief, type Relief } from './relief.ts';
import { levelsOf, type TableModel } from './table-model.ts';
import { layRoads, type LaidRoad } from './ways.ts';

export interface TableLand {
  readonly reliefKey: string;
  readonly relief: Relief;
  readonly hills: readonly WashedHill[];
  readonly roadsKey: string;
  readonly roads: readonly LaidRoad[];
}

export function surveyLand(model: TableModel, before: TableLand | null): TableLand {
  const hills = model.people.map(({ id, at, power, wash }) => ({
    ...at,
    levels: levelsOf(power),
    seed: seedOf(id),
    wash,
  }));
  const reliefKey = JSON.stringify(hills);
  const roadsKey = JSON.stringify([
    reliefKey,
    model.camps.map(({ id, at }) => [id, at]),
    model.people.map(({ road }) => road),
    model.rivalRoads,
  ]);
  const same = before !== null && before.reliefKey === reliefKey;
  return {
    reliefKey,
    hills,
    relief: same ? before.relief : cutRelief(hills),
    roadsKey,
    roads: before?.roadsKey === roadsKey ? before.roads : layRoads(model, hills),
  };
}
