import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { fogWeeks } from './fog-weeks.ts';
import { useMoveWords } from './use-week-words.ts';

/** The same as lists: what happened each week, and everybody's true attitude at the phase ends. */
export function FogTable() {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const words = useMoveWords();
  const weeks = debrief.control.length - 1;
  const ends = [0, ...debrief.phases.map(({ to }) => to).filter((to) => to < weeks), weeks];
  return (
    <>
      <table className="db-table">
        <thead>
          <tr>
            <th scope="col">{t('column.week')}</th>
            <th scope="col">{t('column.happened')}</th>
            <th scope="col">{t('column.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {fogWeeks(debrief).flatMap(({ week, moves, events }) => [
            ...moves.map((move, at) => (
              <tr key={`${week} ${at}`}>
                <th scope="row">{week}</th>
                <td>{words(move)}</td>
                <td>{t(move.seen ? 'fog.seen' : 'fog.unseen')}</td>
              </tr>
            )),
            ...events.map((event) => (
              <tr key={event.id}>
                <th scope="row">{week}</th>
                <td>{texts.name('events', event.id, 'title')}</td>
                <td>{t(event.seen ? 'fog.heard' : 'fog.unheard')}</td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
      <table className="db-table">
        <caption>{t('fog.attitudes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            {ends.map((end) => (
              <th key={end} scope="col">
                {t('entry.short', { week: end })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {debrief.people.map(({ id, attitudes }) => (
            <tr key={id}>
              <th scope="row">{texts.person(id)}</th>
              {ends.map((end) => (
                <td key={end}>{signed(attitudes[end] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
