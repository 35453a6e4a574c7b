import { useTranslation } from 'react-i18next';
import type { View } from '#src/core/schema/view.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { AidGlyph } from './aid-glyph.tsx';

type Aid = View['aids'][number];

/** The papers of the deal side by side: how far each has come, and what is next on it. */
export function AidShelf() {
  const { view } = useTable();
  return (
    <ul className="aid-shelf">
      {view.aids.map((aid) => (
        <Paper key={aid.id} aid={aid} />
      ))}
    </ul>
  );
}

function Paper({ aid: { id, step, steps } }: { readonly aid: Aid }) {
  const { t } = useTranslation('desk');
  const texts = useTexts();
  const { view } = useTable();
  const words = (at: number): string => texts.name('aids', id, `step-${at}`);
  const address = { screen: 'playbook', playbook: view.playbook, entry: `aid.${id}` } as const;
  return (
    <li className="aid" data-state={step === 0 ? 'none' : step === steps ? 'done' : 'begun'}>
      <AidGlyph step={step} steps={steps} />
      <h4>
        <a href={formatRoute(address)}>{texts.name('aids', id, 'name')}</a>
      </h4>
      <p className="aid-count">{t('aid.steps', { step, steps })}</p>
      <p className="aid-now">{step === 0 ? texts.say('aids', id, 'why') : words(step)}</p>
      {step < steps && (
        <p className="note">
          <b>{t(step === 0 ? 'aid.first' : 'aid.next')}</b>
          {words(step + 1)}
        </p>
      )}
    </li>
  );
}
