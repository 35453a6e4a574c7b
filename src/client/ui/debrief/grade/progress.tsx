import { useTranslation } from 'react-i18next';
import { useServices } from '#src/client/ui/services.tsx';
import { useGrade } from './use-grade.ts';

/** How far the grading is; what could not be done says so here and can be tried again. */
export function GradeProgress() {
  const { t } = useTranslation('grade');
  const { grades } = useServices();
  const phase = useGrade((state) => state.phase);
  const all = useGrade((state) => state.places.length);
  const done = useGrade((state) => state.done.length);
  const failed = useGrade((state) => state.failed.length);
  if (phase === 'closed' || phase === 'absent') return null;
  const missing = phase === 'failed' || (phase === 'done' && failed > 0);
  return (
    <div className="gr-progress" role="status">
      {phase === 'opening' && <p>{t('progress.opening')}</p>}
      {phase === 'working' && (
        <p>
          <span>{t('progress.working', { at: Math.min(all, done + failed + 1), all })}</span>
          <progress max={all} value={done + failed} aria-label={t('progress.label')} />
        </p>
      )}
      {missing && (
        <p className="gr-missing">
          <span>{phase === 'failed' ? t('progress.failed') : t('progress.gaps', { failed })}</span>
          <button type="button" className="link" onClick={() => void grades?.again()}>
            {t('progress.again')}
          </button>
        </p>
      )}
    </div>
  );
}
