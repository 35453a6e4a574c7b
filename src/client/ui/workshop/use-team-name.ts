import { useTranslation } from 'react-i18next';

/** What a team is called: its name, or its number where names are not told. */
export function useTeamName(): (team: {
  readonly number: number;
  readonly name: string | null;
}) => string {
  const { t } = useTranslation('workshop');
  return ({ number, name }) => name ?? t('board.number', { number });
}
