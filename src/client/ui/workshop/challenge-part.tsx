import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChallengeBoard } from '#src/client/session/workshop.ts';
import { useDealCards } from '#src/client/ui/home/use-deal-cards.ts';
import { goTo } from '#src/client/ui/route.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { PickField } from './pick-field.tsx';
import { StandingsList } from './standings-list.tsx';
import { useRefusal } from './use-command.ts';

/** The open challenge of the week: one deal, the same dice for everybody, a standing board. */
export function ChallengePart() {
  const { t } = useTranslation('workshop');
  const { workshop } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const cards = useDealCards() ?? [];
  const [picked, setPicked] = useState('');
  const deal = picked || (cards[0]?.catalogue.deal ?? '');
  const [board, setBoard] = useState<ChallengeBoard | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const words = useRefusal(refused);

  async function look(): Promise<void> {
    const answer = await workshop.challengeBoard(deal);
    setBoard(answer.ok ? answer.value : null);
    setRefused(answer.ok ? null : answer.error);
  }

  async function play(): Promise<void> {
    const known = await workshop.challengeBoard(deal);
    const seat = known.ok ? await workshop.view(known.value.id) : known;
    // Who has a seat goes on at it.
    const answer = seat.ok && known.ok ? known : await workshop.challenge(deal, language);
    if (answer.ok) goTo({ screen: 'workshop', id: answer.value.id, as: 'team' });
    else setRefused(answer.error);
  }

  return (
    <section className="entrance-part" aria-labelledby="challenge-title">
      <h2 id="challenge-title">{t('challenge.title')}</h2>
      <p>{t('challenge.line')}</p>
      <PickField
        label={t('hold.deal')}
        value={deal}
        picks={cards.map(({ catalogue, texts }) => ({
          value: catalogue.deal,
          text: texts.say('title'),
        }))}
        onChange={(next) => {
          setPicked(next);
          setBoard(null);
        }}
      />
      <p className="entrance-go">
        <button type="button" className="button" disabled={deal === ''} onClick={() => void play()}>
          {t('challenge.go')}
        </button>
        <button type="button" className="link" disabled={deal === ''} onClick={() => void look()}>
          {t('challenge.board')}
        </button>
      </p>
      <p role="alert" className="refused">
        {words}
      </p>
      {board !== null &&
        (board.board === null || board.board.lines.length === 0 ? (
          <p role="status">{t('challenge.none')}</p>
        ) : (
          <StandingsList board={board.board} />
        ))}
    </section>
  );
}
