/** Words whose clauses stay whole where they fit on a line. */
export function Clauses({ text }: { readonly text: string }) {
  // After a semicolon or colon there is a space in one script and none in the other; it belongs to neither clause.
  return text.split(/(?<=[：，；])|(?<=[;:])( )/u).map((clause, at) =>
    clause === ' ' || clause === undefined ? (
      clause
    ) : (
      <span key={at} className="clause">
        {clause}
      </span>
    ),
  );
}
