import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useServices } from '#src/client/ui/services.tsx';
import type { Policy } from '#src/client/session/workshop.ts';
import { PickField } from './pick-field.tsx';
import { TeamKey } from './team-key.tsx';
import { useRefusal } from './use-command.ts';

/** How the team sits together: how others join it, who decides, whether the run may be shown. */
export function TeamDialog({
  view,
  onClose,
}: {
  readonly view: TeamView;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const [refused, setRefused] = useState<string | null>(null);
  const words = useRefusal(refused);
  const { me } = view;
  async function change(policy: Policy): Promise<void> {
    const answer = await workshop.policy(view.id, policy);
    setRefused(answer.ok ? null : answer.error);
  }
  const picks = [
    { value: 'anyone', text: t('decides.anyone') },
    ...me.devices.map((device, at) => ({
      value: device,
      text: t(device === me.device ? 'decides.me' : 'decides.device', { number: at + 1 }),
    })),
  ];
  return (
    <DialogBox title={me.name} onClose={onClose}>
      {view.kind === 'workshop' && <TeamKey view={view} />}
      <PickField
        label={t('decides.label')}
        value={me.decides === 'anyone' ? 'anyone' : me.lead}
        picks={picks}
        onChange={(next) =>
          void change(next === 'anyone' ? { decides: 'anyone' } : { decides: 'lead', lead: next })
        }
      />
      <ShareBox view={view} onChange={(share) => void change({ share })} />
      <p role="alert" className="refused">
        {words}
      </p>
    </DialogBox>
  );
}

/** Whether others may open this team's run after the close. */
export function ShareBox({
  view,
  onChange,
}: {
  readonly view: TeamView;
  readonly onChange: (share: boolean) => void;
}) {
  const { t } = useTranslation('workshop');
  const mine = view.teams.find(({ number }) => number === view.me.number);
  return (
    <label className="share">
      <input
        type="checkbox"
        checked={mine?.shared ?? false}
        onChange={(event) => onChange(event.target.checked)}
      />
      {t('share.label')}
    </label>
  );
}
