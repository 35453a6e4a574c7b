import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChallengeBoard } from '#src/client/session/workshop.ts';
import { formatRoute, goTo } from '#src/client/ui/route.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { PickField } from './pick-field.tsx';
import { StandingsList } from './standings-list.tsx';
import { useRefusal } from './use-command.ts';
import { useDealPicks } from './use-deal-picks.ts';

/** The standing board of a deal, read when the deal is picked; null until it is here. */
function useBoard(deal: string): ChallengeBoard | null {
  const { workshop } = useServices();
  const [found, setFound] = useState<ChallengeBoard | null>(null);
  useEffect(() => {
    let wanted = true;
    if (deal !== '')
      void workshop.challengeBoard(deal).then((answer) => {
        if (wanted) setFound(answer.ok ? answer.value : null);
      });
    return () => {
      wanted = false;
    };
  }, [workshop, deal]);
  return found?.deal === deal ? found : null;
}

/** The open challenge of the week: one deal, the same dice for everybody, a standing board. */
export function ChallengePart() {
  const { t } = useTranslation('workshop');
  const { workshop, rooms } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const picks = useDealPicks();
  const [picked, setPicked] = useState('');
  const deal = picked || (picks[0]?.value ?? '');
  const board = useBoard(deal);
  const [refused, setRefused] = useState<string | null>(null);
  const words = useRefusal(refused);
  const mine = rooms.list().find(({ id }) => id === board?.id);

  async function play(): Promise<void> {
    const answer = await workshop.challenge(deal, language);
    if (answer.ok) goTo({ screen: 'workshop', id: answer.value.id, as: 'team' });
    else setRefused(answer.error);
  }

  return (
    <section className="entrance-part" aria-labelledby="challenge-title">
      <h2 id="challenge-title">{t('challenge.title')}</h2>
      <p>{t('challenge.line')}</p>
      <PickField label={t('hold.deal')} value={deal} picks={picks} onChange={setPicked} />
      {mine !== undefined && (
        <p className="join-mine" role="status">
          {t('join.mine', { name: mine.name })}
          <a className="button" href={formatRoute({ screen: 'workshop', id: mine.id, as: 'team' })}>
            {t('join.back')}
          </a>
        </p>
      )}
      {mine === undefined && (
        <button type="button" className="button" disabled={deal === ''} onClick={() => void play()}>
          {t('challenge.go')}
        </button>
      )}
      <p role="alert" className="refused">
        {words}
      </p>
      {board !== null && <Standing board={board} mine={mine?.name ?? ''} />}
      <p className="note">{t('challenge.rule')}</p>
    </section>
  );
}

/** Who stands where this week. */
function Standing({ board, mine }: { readonly board: ChallengeBoard; readonly mine: string }) {
  const { t } = useTranslation('workshop');
  const lines = board.board?.lines ?? [];
  if (board.board === null || lines.length === 0) return <p role="status">{t('challenge.none')}</p>;
  const own = lines.find(({ name }) => name === mine)?.number;
  return (
    <>
      <h3>{t('challenge.standing')}</h3>
      <StandingsList board={board.board} {...(own === undefined ? {} : { mine: own })} />
      {board.board.hidden > 0 && (
        <p className="note">{t('wall.more', { count: board.board.hidden })}</p>
      )}
    </>
  );
}
