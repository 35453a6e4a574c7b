// Faces drawn from the parts of lorelei (by Lisa Wischofsky, CC0), in ink on paper, with a collar of our own.
import { createAvatar } from '@dicebear/core';
import * as lorelei from '@dicebear/lorelei';
import { drawCollar, NECK } from './collar.ts';

export interface Face {
  readonly look: number;
  readonly age: 'young' | 'middle' | 'old';
  readonly woman: boolean;
  readonly glasses: boolean;
}

export const MOODS = ['calm', 'warm', 'cold', 'thoughtful'] as const;
type Mood = (typeof MOODS)[number];

type Part<T extends keyof lorelei.Options> = Extract<
  lorelei.Options[T],
  readonly unknown[]
>[number];

const INK = '22252b';
const SKIN = 'fdf9ef';
const GREYS = ['8c8983', 'a9a398', '6e6c69'] as const;

const HAIR: Readonly<
  Record<'woman' | 'man', Readonly<Record<Face['age'], readonly Part<'hair'>[]>>>
> = {
  woman: {
    young: [
      'variant33',
      'variant13',
      'variant16',
      'variant48',
      'variant23',
      'variant31',
      'variant46',
    ],
    middle: [
      'variant15',
      'variant33',
      'variant38',
      'variant19',
      'variant29',
      'variant17',
      'variant32',
      'variant37',
    ],
    old: ['variant32', 'variant38', 'variant19', 'variant37', 'variant29'],
  },
  man: {
    young: ['variant04', 'variant12', 'variant43', 'variant11', 'variant08', 'variant06'],
    middle: [
      'variant03',
      'variant02',
      'variant07',
      'variant01',
      'variant08',
      'variant47',
      'variant12',
      'variant09',
    ],
    old: ['variant28', 'variant03', 'variant01', 'variant25', 'variant08', 'variant02'],
  },
};
const HEADS: readonly Part<'head'>[] = ['variant01', 'variant02', 'variant03', 'variant04'];
const NOSES: readonly Part<'nose'>[] = ['variant01', 'variant02', 'variant05', 'variant03'];
const GLASSES: readonly Part<'glasses'>[] = ['variant03', 'variant01', 'variant04'];
const EYES: Readonly<Record<'woman' | 'man', readonly Part<'eyes'>[]>> = {
  woman: ['variant09', 'variant14', 'variant21', 'variant06'],
  man: ['variant06', 'variant04', 'variant12', 'variant24'],
};
const BROWS: Readonly<Record<'woman' | 'man', readonly Part<'eyebrows'>[]>> = {
  woman: ['variant10', 'variant02', 'variant07', 'variant09'],
  man: ['variant10', 'variant03', 'variant02'],
};

interface Expression {
  readonly mouths: readonly Part<'mouth'>[];
  /** Instead of the person's own. */
  readonly eyes?: Part<'eyes'>;
  readonly brows?: Part<'eyebrows'>;
}

const EXPRESSIONS: Readonly<Record<Mood, Expression>> = {
  calm: { mouths: ['happy14', 'happy02', 'happy13'] },
  warm: { mouths: ['happy05', 'happy06', 'happy03'] },
  cold: { mouths: ['sad09', 'sad05'], eyes: 'variant12', brows: 'variant13' },
  thoughtful: { mouths: ['sad03', 'happy13'], eyes: 'variant23', brows: 'variant12' },
};

/** A dozen that any new deal can use. */
export const DEFAULT_FACES: readonly Face[] = [0, 1].flatMap((woman) =>
  (['young', 'middle', 'old'] as const).flatMap((age) =>
    [1, 2].map((look) => ({ look, age, woman: woman === 1, glasses: look === 2 })),
  ),
);

/** The first part of a portrait's file name; the mood follows. */
export function faceName({ woman, age, look, glasses }: Face): string {
  const name = `${woman ? 'woman' : 'man'}-${age}-${look}`;
  return glasses ? `${name}-glasses` : name;
}

/** An SVG of 980 by 980, without a background. */
export function drawFace(face: Face, mood: Mood): string {
  const { look, age, woman, glasses } = face;
  const kind = woman ? 'woman' : 'man';
  const { mouths, eyes, brows } = EXPRESSIONS[mood];
  const hairColour = age === 'old' ? pick(GREYS, look) : INK;
  const avatar = createAvatar(lorelei, {
    seed: faceName(face),
    hair: [pick(HAIR[kind][age], look)],
    hairColor: [hairColour],
    head: [pick(HEADS, look * 3 + (woman ? 0 : 2))],
    skinColor: [SKIN],
    nose: [pick(NOSES, Math.floor(look / 3))],
    noseColor: [INK],
    eyes: [eyes ?? pick(EYES[kind], Math.floor(look / 2))],
    eyesColor: [INK],
    eyebrows: [brows ?? pick(BROWS[kind], Math.floor(look / 4))],
    eyebrowsColor: [age === 'old' ? '5d5b57' : INK],
    mouth: [pick(mouths, Math.floor(look / 6))],
    mouthColor: [INK],
    glasses: [pick(GLASSES, Math.floor(look / 2))],
    glassesColor: [INK],
    glassesProbability: glasses ? 100 : 0,
    beardProbability: 0,
    earringsProbability: 0,
    frecklesProbability: 0,
    hairAccessoriesProbability: 0,
  }).toString();
  const body = avatar
    .slice(avatar.indexOf('>') + 1, avatar.lastIndexOf('</svg>'))
    .replace(/<metadata[\s\S]*?<\/metadata>/, '')
    .replaceAll('#000000', `#${INK}`)
    .replaceAll('#000', `#${INK}`)
    .replaceAll('#ffffff', `#${SKIN}`)
    .replaceAll('#fff"', `#${SKIN}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="980" height="980" viewBox="0 0 980 980" fill="none">${NECK}${body}${drawCollar(look)}</svg>\n`;
}

function pick<T>(list: readonly T[], number: number): T {
  const part = list[number % list.length];
  if (part === undefined) throw new Error('pick: the list of parts is empty.');
  return part;
}
