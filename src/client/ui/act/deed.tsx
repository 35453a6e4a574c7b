import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** What is done, and with whom. */
export function Deed({ verb, target }: { readonly verb: string; readonly target: string | null }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const name = texts.name('verbs', verb, 'name');
  return target === null ? name : t('act.with', { verb: name, name: texts.person(target) });
}
