import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopSettings } from '#src/core/schema/workshop.ts';
import { goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import { useDealCards } from '#src/client/ui/home/use-deal-cards.ts';
import { PickField } from './pick-field.tsx';
import { TextField } from './text-field.tsx';

const PACES = ['phase', 'week', 'free'] as const;
const MINUTES = [0, 3, 5, 8, 12, 20];
const TEAMS = [4, 8, 12, 20, 40, 60];

interface Wishes {
  readonly title: string;
  readonly deal: string;
  readonly pace: string;
  readonly minutes: string;
  readonly dice: string;
  readonly teams: string;
  readonly approve: string;
}

const FIRST: Wishes = {
  title: '',
  deal: '',
  pace: 'phase',
  minutes: '0',
  dice: 'same',
  teams: '12',
  approve: 'no',
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
  };
}

/** Opens a workshop: which deal, at what pace, with whose dice. */
export function HoldForm() {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const cards = useDealCards() ?? [];
  const [wishes, setWishes] = useState(FIRST);
  const [refused, setRefused] = useState<string | null>(null);
  const deal = wishes.deal || (cards[0]?.catalogue.deal ?? '');
  const set =
    (name: keyof Wishes) =>
    (value: string): void =>
      setWishes((now) => ({ ...now, [name]: value }));

  async function hold(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await workshop.create(settingsOf(wishes, deal));
    if (answer.ok) goTo({ screen: 'workshop', id: answer.value.id, as: 'host' });
    else setRefused(answer.error);
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
      <PickField
        label={t('hold.deal')}
        value={deal}
        picks={cards.map(({ catalogue, texts }) => ({
          value: catalogue.deal,
          text: texts.say('title'),
        }))}
        onChange={set('deal')}
      />
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
        <PickField
          label={t('hold.approve')}
          value={wishes.approve}
          picks={['no', 'yes'].map((value) => ({ value, text: t(`approve.${value}`) }))}
          onChange={set('approve')}
        />
      </div>
      <p role="alert" className="refused">
        {refused !== null && t([`refused.${refused}`, 'refused.other'])}
      </p>
      <button type="submit" className="button large" disabled={deal === ''}>
        {t('hold.go')}
      </button>
    </form>
  );
}
