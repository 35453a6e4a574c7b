import { Clauses } from '#src/client/ui/kit/clauses.tsx';

export function HeadlineText({ text }: { readonly text: string }) {
  return (
    <h1>
      <Clauses text={text} />
    </h1>
  );
}
