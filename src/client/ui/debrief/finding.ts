/** What a headline or a sentence says: a text key with the ids and numbers in it, no words yet. */
export interface Finding {
  readonly code: string;
  readonly person?: string;
  readonly other?: string;
  readonly vendor?: string;
  readonly item?: string;
  readonly part?: string;
  readonly numbers?: Readonly<Record<string, number>>;
}
