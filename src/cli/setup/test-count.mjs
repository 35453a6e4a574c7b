import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport */

/** Reads Vitest's JSON report. A file that could not even load, or a run that ended badly with
 *  every test green, counts as one failure: nothing may fail in silence. */
export function countTests(/** @type {string} */ report, /** @type {boolean} */ endedWell) {
  /** @type {FileReport[]} */
  const files = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [];
  const results = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const passed = results.filter((status) => status === 'passed').length;
  const failedTests = results.filter((status) => status === 'failed').length;
  const brokenFiles = files.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  return { passed, failed: failed === 0 && !endedWell ? 1 : failed };
}
