import { useId } from 'react';

/** A line of text to type, with its label and a note. */
export function TextField({
  label,
  note,
  value,
  onChange,
  wide = false,
  autoComplete,
}: {
  readonly label: string;
  readonly note?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A code, in large letters. */
  readonly wide?: boolean;
  readonly autoComplete?: string;
}) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={wide ? 'input code-input' : 'input'}
        value={value}
        maxLength={40}
        spellCheck={false}
        autoCapitalize={wide ? 'characters' : undefined}
        autoComplete={autoComplete}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className="note">
          {note}
        </p>
      )}
    </div>
  );
}
