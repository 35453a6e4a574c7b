/** Colours of the table. Indigo is us, jade for us, vermilion against us, gold power or caution, ink fact. */
export const PALETTE = {
  paper: '#FBF7EE',
  card: '#FFFCF4',
  sand: '#E9DCC3',
  ink: '#22252B',
  ink2: '#474A50',
  ink3: '#655F53',
  indigo: '#2F4B7C',
  indigoDeep: '#1F345A',
  jadeText: '#276650',
  vermilion: '#C8402F',
  vermilionText: '#A83222',
  gold: '#B98A2F',
  goldText: '#775410',
  ringIcon: '#E8C778',
  rule: '#D6C8A8',
  rule2: '#B8A579',
  cloudEdge: '#AD9C75',
  plum: '#7A5068',
} as const;

export type Wash = 'moss' | 'ochre' | 'mauve' | 'slate';

/** Tint of the ground, and the ink that stays readable on it. */
export const WASHES: Readonly<Record<Wash, { readonly tint: string; readonly ink: string }>> = {
  moss: { tint: '#96A070', ink: '#4A5230' },
  ochre: { tint: '#CD9E54', ink: '#6B4810' },
  mauve: { tint: '#A08092', ink: '#5D3E53' },
  slate: { tint: '#8C9AA0', ink: '#3F4C52' },
};

export type CampColour = 'indigo' | 'vermilion' | 'gold' | 'plum' | 'ink';

export const CAMP_COLOURS: Readonly<Record<CampColour, string>> = {
  indigo: PALETTE.indigo,
  vermilion: PALETTE.vermilion,
  gold: PALETTE.goldText,
  plum: PALETTE.plum,
  ink: PALETTE.ink3,
};

export type Rgb = readonly [number, number, number];

export function parseColour(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** Between two colours; share 0 is `from`, 1 is `to`. */
export function mixColours(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

export function formatColour(rgb: Rgb, alpha = 1): string {
  const [red, green, blue] = rgb.map(Math.round);
  return `rgba(${red},${green},${blue},${alpha})`;
}
