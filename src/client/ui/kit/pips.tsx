/** What is left of a resource, one dot a day. The words beside it say the same. */
export function Pips({ left, full }: { readonly left: number; readonly full: number }) {
  const most = Math.max(left, full);
  return (
    <span className="pips" aria-hidden="true">
      {Array.from({ length: most }, (_, at) => (
        <i key={at} data-on={at < left} />
      ))}
    </span>
  );
}
