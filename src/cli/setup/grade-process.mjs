// Where another process for a grade begins; see src/cli/grading/grade-process.ts.
import { runTypeScript } from './ensure.mjs';

await runTypeScript('src/cli/grading/grade-process.ts');
