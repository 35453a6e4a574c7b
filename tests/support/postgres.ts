// A real PostgreSQL for tests: TEST_DATABASE_URL if it is set, else one started from the packages.
import { startOwnPostgres } from '#src/cli/torture/workshop/postgres-server.ts';

export interface TestPostgres {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env['TEST_DATABASE_URL'];
  return given ? { url: given, stop: async () => undefined } : startOwnPostgres();
}
