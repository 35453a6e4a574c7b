/** A headline whose clauses stay whole where they fit on a line; Chinese gives the browser no other hint. */
export function HeadlineText({ text }: { readonly text: string }) {
  const clauses = text.split(/(?<=[：，；])/u);
  return (
    <h1>
      {clauses.map((clause) => (
        <span key={clause} className="db-clause">
          {clause}
        </span>
      ))}
    </h1>
  );
}
