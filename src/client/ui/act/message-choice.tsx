import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

const CHANNELS = ['need', 'change', 'focus'] as const;

/** What to appeal to: messages by the dimension they speak to, each with the words one would say. */
export function MessageChoice({
  target,
  chosen,
  onChoose,
}: {
  readonly target: PersonView | null;
  readonly chosen: string | null;
  readonly onChoose: (message: string) => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { catalogue } = useTable();
  const group = useId();
  return (
    <fieldset className="messages">
      <legend className="composer-title">{t('act.say')}</legend>
      <p className="note">{t('act.sayLine')}</p>
      {CHANNELS.map((channel) => {
        const mark = target?.marks[channel];
        const own = catalogue.messages.filter((message) => message.channel === channel);
        if (own.length === 0) return null;
        return (
          <section key={channel} aria-labelledby={`${group}-${channel}`}>
            <h3 id={`${group}-${channel}`}>
              {t(`act.appeal.${channel}`)}
              {mark !== undefined && (
                <span>{t('act.youThink', { level: texts.level(channel, mark.level) })}</span>
              )}
            </h3>
            {own.map((message) => (
              <label key={message.id} className="radio-row">
                <input
                  type="radio"
                  name={group}
                  checked={chosen === message.id}
                  onChange={() => onChoose(message.id)}
                />
                <span>
                  <b>{texts.name('messages', message.id, 'name')}</b>
                  {message.concern !== null && (
                    <span className="tag message-concern">
                      {texts.name('concerns', message.concern, 'name')}
                    </span>
                  )}
                  <span className="message-say">{texts.say('messages', message.id, 'say')}</span>
                </span>
              </label>
            ))}
          </section>
        );
      })}
    </fieldset>
  );
}
