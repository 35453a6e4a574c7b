import { useTranslation } from 'react-i18next';
import type { Points } from '#src/core/analysis/grade/report.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { isUnsure, whole } from './decision-figures.ts';

/** A loss with its standard error: −17 ± 2, and "about" where the error is large beside it. */
export function Loss({ loss, se }: { readonly loss: Points; readonly se: Points }) {
  const { t } = useTranslation('grade');
  const points = signed(-whole(loss));
  const text = t(isUnsure({ loss, se }) && whole(loss) > 0 ? 'loss.about' : 'loss.plain', {
    points,
    se: Math.max(1, Math.round(se)),
  });
  return <>{text}</>;
}
