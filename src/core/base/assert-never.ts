/** Ends an exhaustive switch; throws if data slipped past the types. */
export function assertNever(value: never): never {
  throw new Error(`assertNever: unexpected value ${JSON.stringify(value)}`);
}
