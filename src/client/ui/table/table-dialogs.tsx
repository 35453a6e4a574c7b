import { ConcernDialog } from '#src/client/ui/desk/concern-dialog.tsx';
import { ClaimDialog } from '#src/client/ui/review/claim-dialog.tsx';
import { ForecastDialog } from '#src/client/ui/review/forecast-dialog.tsx';
import { ReviewDialog } from '#src/client/ui/review/review-dialog.tsx';
import { RewindDialog } from '#src/client/ui/review/rewind-dialog.tsx';
import { WithdrawDialog } from '#src/client/ui/review/withdraw-dialog.tsx';
import { LegendDialog } from './legend-dialog.tsx';
import { useTable } from './table-context.tsx';

/** The dialog that is open, if any; a review that the manager holds comes before all others. */
export function TableDialogs() {
  const { view, dialog, ask } = useTable();
  const close = (): void => ask(null);
  if (view.status === 'review') return <ReviewDialog />;
  switch (dialog) {
    case 'claim':
      return <ClaimDialog onClose={close} />;
    case 'forecast':
      return <ForecastDialog onClose={close} />;
    case 'rewind':
      return <RewindDialog onClose={close} />;
    case 'withdraw':
      return <WithdrawDialog onClose={close} />;
    case 'legend':
      return <LegendDialog onClose={close} />;
    case 'concerns':
      return <ConcernDialog onClose={close} />;
    case null:
      return null;
  }
}
