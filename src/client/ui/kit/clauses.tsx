/** Words whose clauses stay whole where they fit on a line; Chinese gives the browser no other hint. */
export function Clauses({ text }: { readonly text: string }) {
  return text.split(/(?<=[：，；])/u).map((clause) => (
    <span key={clause} className="clause">
      {clause}
    </span>
  ));
}
