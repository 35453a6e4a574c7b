import { useId } from 'react';

export interface Pick {
  readonly value: string;
  readonly text: string;
}

/** One of a few, from a list. */
export function PickField({
  label,
  value,
  picks,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly picks: readonly Pick[];
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {picks.map((pick) => (
          <option key={pick.value} value={pick.value}>
            {pick.text}
          </option>
        ))}
      </select>
    </div>
  );
}
