import { ensureInstalled, runTool } from './ensure.mjs';

ensureInstalled();
const statuses = [runTool('oxlint', ['--fix']), runTool('oxfmt', [])];
process.exitCode = Math.max(...statuses);
