import { useTranslation } from 'react-i18next';
import type { NoticeView } from '#src/core/schema/view.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** What there is to say beyond the headline; null where only the interface has words for it. */
function told(notice: NoticeView, texts: Texts): string | null {
  if (notice.kind === 'decision' || (notice.kind === 'aid' && notice.step === 0)) return null;
  return notice.kind === 'event' ? texts.say('events', notice.id, 'text') : texts.paperStep(notice);
}

export function NoticeRow({ notice }: { readonly notice: NoticeView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const words = {
    person: notice.person === undefined ? '' : texts.person(notice.person),
    vendor: notice.vendor === undefined ? t('notice.somebody') : texts.vendor(notice.vendor),
    name: texts.notice(notice),
    count: notice.step ?? 0,
  };
  const text =
    told(notice, texts) ?? (notice.kind === 'decision' ? t('notice.signed') : t('notice.put-back'));
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
