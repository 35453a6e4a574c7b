import AxeBuilder from '@axe-core/playwright';
import type { PlayPage } from './play-page.ts';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe has against the screen, each fault with the elements it is about. */
export async function faultsOf(play: PlayPage, screen: string): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: play.page }).withTags(LEVELS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').at(1)?.trim() ?? '';
      return `${screen}: ${id} at ${target.join(' ')} (${why})`;
    }),
  );
}
