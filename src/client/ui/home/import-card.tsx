import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { goTo } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';

const LARGEST_FILE = 4_000_000;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The key of what is wrong with a file that is no run: authors try their deals here. */
function refusalOf(source: unknown): 'import.deal' | 'import.failed' {
  const isObject = typeof source === 'object' && source !== null;
  const format = isObject && 'format' in source ? String(source.format) : '';
  return format.startsWith('shapan-deal/') ? 'import.deal' : 'import.failed';
}

export function ImportCard() {
  const { t } = useTranslation('home');
  const { runs } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<ReturnType<typeof refusalOf> | null>(null);
  const take = async (file: File): Promise<void> => {
    const source = file.size > LARGEST_FILE ? null : parseJson(await file.text());
    const id = source === null ? null : await runs.take(source);
    setRefusal(id === null ? refusalOf(source) : null);
    if (id !== null) goTo({ screen: 'run', run: id });
  };
  return (
    <section className="card" aria-labelledby="import-title">
      <div className="card-head">
        <h2 id="import-title">{t('import.title')}</h2>
      </div>
      <p>{t('import.line')}</p>
      <p role="alert" className="import-failed">
        {refusal !== null && t(refusal)}
      </p>
      <div className="card-foot">
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
        <button type="button" className="button" onClick={() => input.current?.click()}>
          <Icon name="upload" size={20} />
          {t('import.go')}
        </button>
      </div>
    </section>
  );
}
