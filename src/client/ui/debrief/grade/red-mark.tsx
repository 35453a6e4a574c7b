import { useTranslation } from 'react-i18next';

/** An ink square beside a decision that crossed a red line, whatever it was worth. */
export function RedMark({ size = 16 }: { readonly size?: number }) {
  const { t } = useTranslation('grade');
  return (
    <svg
      className="gr-red"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      role="img"
      aria-label={t('red.line')}
    >
      <rect x="0.5" y="0.5" width="19" height="19" rx="1.5" fill="#22252B" stroke="#FFFDF8" />
      <text x="10" y="15" textAnchor="middle">
        {t('red.mark')}
      </text>
    </svg>
  );
}
