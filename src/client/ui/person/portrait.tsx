import { useState } from 'react';
import type { CastCard } from '#src/core/schema/catalogue.ts';
import { portraitFile } from '#src/client/session/portrait-file.ts';
import './portrait.css';

export type Mood = 'calm' | 'warm' | 'cold' | 'thoughtful';

/** An arched tablet with a face; "?" where the face is not known or cannot be shown. */
export function Portrait({
  cast,
  wash,
  mood = 'calm',
  size = 'small',
}: {
  readonly cast: CastCard | undefined;
  readonly wash?: string | null;
  readonly mood?: Mood;
  readonly size?: 'tiny' | 'small' | 'middle' | 'large';
}) {
  const [broken, setBroken] = useState('');
  const file = cast === undefined ? '' : portraitFile(cast.portrait, mood);
  return (
    <span className={`tablet ${size}`} data-wash={wash ?? 'none'} aria-hidden="true">
      {file === '' || broken === file ? (
        <span className="tablet-unknown">?</span>
      ) : (
        <img src={file} alt="" draggable={false} onError={() => setBroken(file)} />
      )}
    </span>
  );
}
