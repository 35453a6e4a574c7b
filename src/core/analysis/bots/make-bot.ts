import { assertNever } from '#src/core/base/assert-never.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Bot } from './bot.ts';
import { GAMBLER } from './gambler.ts';
import { createMethodBot } from './method.ts';
import { PRICE } from './price.ts';
import { PRODUCT } from './product.ts';
import { createRandomBot } from './random.ts';
import { RELATIONSHIP } from './relationship.ts';
import { SPEC } from './spec.ts';
import { createStyleBot } from './style-bot.ts';
import { TOP_ONLY } from './top-only.ts';

export const BOTS = [
  'random',
  'product',
  'relationship',
  'gambler',
  'price',
  'top-only',
  'spec',
  'method',
] as const;
export type BotId = (typeof BOTS)[number];

export const isBotId = (id: string): id is BotId => BOTS.some((bot) => bot === id);

export function makeBot(id: BotId, book: Book): Bot {
  switch (id) {
    case 'random':
      return createRandomBot(book);
    case 'product':
      return createStyleBot(PRODUCT, book);
    case 'relationship':
      return createStyleBot(RELATIONSHIP, book);
    case 'gambler':
      return createStyleBot(GAMBLER, book);
    case 'price':
      return createStyleBot(PRICE, book);
    case 'top-only':
      return createStyleBot(TOP_ONLY, book);
    case 'spec':
      return createStyleBot(SPEC, book);
    case 'method':
      return createMethodBot(book);
    default:
      return assertNever(id);
  }
}
