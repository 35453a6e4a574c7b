import { useTranslation } from 'react-i18next';
import type { NoticeView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

export function NoticeRow({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const words = {
    person: notice.person === undefined ? '' : texts.person(notice.person),
    vendor: notice.vendor === undefined ? t('notice.somebody') : texts.vendor(notice.vendor),
    name: texts.notice(notice),
    count: notice.step ?? 0,
  };
  const putBack = notice.kind === 'aid' && notice.step === 0;
  const text = putBack
    ? t('notice.put-back')
    : notice.kind === 'event'
      ? texts.say('events', notice.id, 'text')
      : texts.paperStep(notice);
  return (
    <li className="notice" data-kind={notice.kind}>
      <span className="evidence-week">{t('week', { week: notice.week })}</span>
      <span>
        <b>{t([`notice.${notice.kind}.${notice.id}`, `notice.${notice.kind}.other`], words)}</b>
        {text !== '' && <span className="notice-text">{text}</span>}
      </span>
      <span className="tag">{t(`notice.kind.${notice.kind}`)}</span>
    </li>
  );
}
