import { useTranslation } from 'react-i18next';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { formatRoute, type Route } from '#src/client/ui/route.ts';
import { useRun } from '#src/client/ui/services.tsx';
import { LanguageSwitch } from '#src/client/ui/settings/language-switch.tsx';
import { useBook } from './book-context.tsx';

/** The way back: to the run one is in the middle of, or else home. */
export function BookBar() {
  const { t } = useTranslation('playbook');
  const { book } = useBook();
  const run = useRun((state) => state.run);
  const own = run !== null && run.record.playbook === book.playbook ? run : null;
  const screen = own === null ? 'home' : own.summary.over ? 'debrief' : 'run';
  const back: Route = screen === 'home' ? { screen } : { screen, run: own?.id ?? '' };
  return (
    <header className="book-bar">
      <a className="button quiet" href={formatRoute(back)}>
        <Icon name="back" size={20} />
        {t(`back.${screen}`)}
      </a>
      <LanguageSwitch />
    </header>
  );
}
