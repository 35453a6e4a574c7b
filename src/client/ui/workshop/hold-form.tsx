import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopSettings } from '#src/core/schema/workshop.ts';
import { goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { PickField } from './pick-field.tsx';
import { useDealPicks } from './use-deal-picks.ts';
import { TextField } from './text-field.tsx';
import { useRefusal } from './use-command.ts';

const PACES = ['phase', 'week', 'free'] as const;
const MINUTES = [0, 3, 5, 8, 12, 20];
const TEAMS = [4, 8, 12, 20, 40, 60];
const DEVICES = [1, 2, 4, 6, 8];
const DAYS = [1, 7, 30, 90, 365];

interface Wishes {
  readonly title: string;
  readonly deal: string;
  readonly pace: string;
  readonly minutes: string;
  readonly dice: string;
  readonly teams: string;
  readonly approve: string;
  readonly names: string;
  readonly variant: string;
  readonly devices: string;
  readonly totals: string;
  readonly days: string;
}

const FIRST: Wishes = {
  title: '',
  deal: '',
  pace: 'phase',
  minutes: '0',
  dice: 'same',
  teams: '12',
  approve: 'no',
  names: 'made',
  variant: 'drawn',
  devices: '6',
  totals: 'carry',
  days: '30',
};

type Asked = Partial<WorkshopSettings> & Pick<WorkshopSettings, 'deal'>;

function settingsOf(wishes: Wishes, deal: string): Asked {
  const seconds = Number(wishes.minutes) * 60;
  const kind = wishes.pace === 'week' ? 'week' : 'phase';
  return {
    deal: deal as WorkshopSettings['deal'],
    title: wishes.title.trim(),
    pace: wishes.pace === 'free' ? { kind: 'free' } : { kind, ...(seconds > 0 ? { seconds } : {}) },
    seeds: wishes.dice === 'own' ? 'own' : 'same',
    teams: Number(wishes.teams),
    approve: wishes.approve === 'yes',
    freeNames: wishes.names === 'own',
    variant: wishes.variant === 'case' ? 'case' : 'drawn',
    devices: Number(wishes.devices),
    totals: wishes.totals === 'reset' ? 'reset' : 'carry',
    keepDays: Number(wishes.days),
  };
}

/** Opens a workshop: which deal, at what pace, with whose dice. */
export function HoldForm() {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const picks = useDealPicks();
  const [wishes, setWishes] = useState(FIRST);
  const [refused, setRefused] = useState<string | null>(null);
  const [key, setKey] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const words = useRefusal(refused);
  const deal = wishes.deal || (picks[0]?.value ?? '');
  const set =
    (name: keyof Wishes) =>
    (value: string): void =>
      setWishes((now) => ({ ...now, [name]: value }));

  async function hold(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    const answer = await workshop.create({
      ...settingsOf(wishes, deal),
      ...(key === null ? {} : { key }),
    });
    setBusy(false);
    if (answer.ok) {
      goTo({ screen: 'workshop', id: answer.value.id, as: 'host' });
      return;
    }
    setRefused(answer.error);
    if (answer.error === 'request/key') setKey((typed) => typed ?? '');
  }

  return (
    <form
      className="entrance-part"
      aria-labelledby="hold-title"
      onSubmit={(event) => void hold(event)}
    >
      <h2 id="hold-title">{t('hold.title')}</h2>
      <p>{t('hold.line')}</p>
      <TextField label={t('hold.name')} value={wishes.title} onChange={set('title')} />
      <PickField label={t('hold.deal')} value={deal} picks={picks} onChange={set('deal')} />
      <div className="field-row">
        <PickField
          label={t('hold.pace')}
          value={wishes.pace}
          picks={PACES.map((value) => ({ value, text: t(`pace.${value}`) }))}
          onChange={set('pace')}
        />
        <PickField
          label={t('hold.minutes')}
          value={wishes.minutes}
          picks={MINUTES.map((count) => ({
            value: String(count),
            text: count === 0 ? t('hold.noClock') : t('hold.minute', { count }),
          }))}
          onChange={set('minutes')}
        />
      </div>
      <div className="field-row">
        <PickField
          label={t('hold.dice')}
          value={wishes.dice}
          picks={['same', 'own'].map((value) => ({ value, text: t(`dice.${value}`) }))}
          onChange={set('dice')}
        />
        <PickField
          label={t('hold.teams')}
          value={wishes.teams}
          picks={TEAMS.map((count) => ({ value: String(count), text: String(count) }))}
          onChange={set('teams')}
        />
      </div>
      <details>
        <summary>{t('hold.more')}</summary>
        <MoreWishes wishes={wishes} set={set} />
      </details>
      {key !== null && (
        <TextField label={t('hold.key')} value={key} onChange={setKey} autoComplete="off" />
      )}
      <p role="alert" className="refused">
        {words}
      </p>
      <button type="submit" className="button large" disabled={busy || deal === ''}>
        {t('hold.go')}
      </button>
    </form>
  );
}

/** What most rooms leave as it is. */
function MoreWishes({
  wishes,
  set,
}: {
  readonly wishes: Wishes;
  readonly set: (name: keyof Wishes) => (value: string) => void;
}) {
  const { t } = useTranslation('workshop');
  const words = (
    name: 'approve' | 'names' | 'variant' | 'totals',
    values: readonly string[],
  ): ReactNode => (
    <PickField
      label={t(`hold.${name}`)}
      value={wishes[name]}
      picks={values.map((value) => ({ value, text: t(`${name}.${value}`) }))}
      onChange={set(name)}
    />
  );
  return (
    <div className="field-row">
      {words('approve', ['no', 'yes'])}
      {words('names', ['made', 'own'])}
      {words('variant', ['drawn', 'case'])}
      {words('totals', ['carry', 'reset'])}
      <PickField
        label={t('hold.devices')}
        value={wishes.devices}
        picks={DEVICES.map((count) => ({ value: String(count), text: String(count) }))}
        onChange={set('devices')}
      />
      <PickField
        label={t('hold.days')}
        value={wishes.days}
        picks={DAYS.map((count) => ({ value: String(count), text: t('hold.day', { count }) }))}
        onChange={set('days')}
      />
    </div>
  );
}
