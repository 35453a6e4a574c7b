/** A small stamp with a figure; full when no more can be had. */
export function CreditSeal({ count, full }: { readonly count: number; readonly full: boolean }) {
  return (
    <span className="credit-seal" data-full={full}>
      {count}
    </span>
  );
}
