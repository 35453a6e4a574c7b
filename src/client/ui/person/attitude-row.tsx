import { useTranslation } from 'react-i18next';
import { ATTITUDE_LEVELS } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** The trainee's judgement of the attitude: one press on a banner sets it. */
export function AttitudeRow({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { submit } = useTable();
  const mark = person.marks.attitude;
  return (
    <section aria-labelledby="attitude-title">
      <SectionTitle
        id="attitude-title"
        title={texts.name('dimensions', 'attitude', 'name')}
        aside={
          mark === undefined
            ? t('mark.none')
            : t('mark.yours', { sure: t(`mark.sure.${mark.sure}`) })
        }
      />
      <div className="attitude-row" role="group" aria-labelledby="attitude-title">
        {ATTITUDE_LEVELS.map((level) => (
          <button
            key={level}
            type="button"
            aria-pressed={mark?.level === level}
            onClick={() =>
              void submit({
                type: 'mark',
                person: person.id,
                dimension: 'attitude',
                level: mark?.level === level ? 'unknown' : level,
                sure: mark?.sure ?? 2,
              })
            }
          >
            <Banner level={level} size={30} />
            <span>{texts.level('attitude', level)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
