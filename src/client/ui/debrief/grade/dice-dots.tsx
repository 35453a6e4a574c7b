import { useTranslation } from 'react-i18next';

const COLUMNS = 25;
const STEP = 12;

/** A hundred draws of the dice as dots: those that win are filled. */
export function DiceDots({ percent }: { readonly percent: number }) {
  const { t } = useTranslation('grade');
  return (
    <>
      <svg
        className="gr-dice"
        viewBox={`0 0 ${COLUMNS * STEP} ${4 * STEP}`}
        width="100%"
        aria-hidden="true"
      >
        {Array.from({ length: 100 }, (_, at) => (
          <circle
            key={at}
            cx={(at % COLUMNS) * STEP + STEP / 2}
            cy={Math.floor(at / COLUMNS) * STEP + STEP / 2}
            r="4"
            data-won={at < percent}
          />
        ))}
      </svg>
      <p className="note">{t('skill.dice', { percent })}</p>
    </>
  );
}
