import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import './settings.css';

const SWITCHES = ['calm', 'numberKeys', 'allInfluence'] as const;

export function SettingsButton() {
  const { t } = useTranslation();
  const { preferences } = useServices();
  const state = usePreference((all) => all);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet square" onClick={() => setOpen(true)}>
        <Icon name="gear" />
        <span className="unseen">{t('settings.title')}</span>
      </button>
      {open && (
        <DialogBox title={t('settings.title')} onClose={() => setOpen(false)}>
          <div className="settings-list">
            {SWITCHES.map((key) => (
              <label key={key} className="radio-row">
                <input
                  type="checkbox"
                  checked={state[key]}
                  onChange={(event) => preferences.setState({ [key]: event.target.checked })}
                />
                <span>
                  <b>{t(`settings.${key}.name`)}</b>
                  <br />
                  <span className="note">{t(`settings.${key}.line`)}</span>
                </span>
              </label>
            ))}
          </div>
        </DialogBox>
      )}
    </>
  );
}
