/** A fault in data from outside: where it is, what it is, and how to repair it. Never a sentence: `code` is a text key. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** `area/snake_case`, also the key of its text. */
  readonly code: string;
  /** Dotted path, such as `people[3].listens[0].to`. */
  readonly path: string;
  /** From 1; 0 when the fault has no place in a text. */
  readonly line: number;
  readonly column: number;
  readonly params: Readonly<Record<string, string | number>>;
  /** Most likely repair, such as the id that was probably meant. */
  readonly hint?: string;
}
