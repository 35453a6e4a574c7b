// What evidence says of somebody, against numbers worked out by hand.
import { expect, test } from 'vitest';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Evidence } from '#src/core/analysis/grade/evidence.ts';
import { MAKES, makesOf } from '#src/core/analysis/grade/traits.ts';
import { parseDeck, testDeal, testPlaybook } from '#tests/support/test-deck.ts';

const NEED = 0;
const CHANGE = 1;
const FOCUS = 2;
