/** The one place from which a screen reader hears what came of an act. */
export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div className="unseen" role="status" aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}
