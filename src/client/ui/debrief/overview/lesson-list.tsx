import { useTranslation } from 'react-i18next';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { PlaybookLink } from '#src/client/ui/playbook/playbook-link.tsx';
import {
  lessonsOf,
  type CrossedLesson,
  type KeepLesson,
  type Lesson,
  type MistakeLesson,
} from './lessons.ts';
import { useFalseGround } from './use-false-ground.ts';

/** Three things to take away, each with its reason, the better way and where it is written. */
export function LessonList() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const lessons = lessonsOf(debrief);
  return (
    <section className="db-lessons" aria-labelledby="db-lessons-title">
      <h2 id="db-lessons-title" className="unseen">
        {t('lessons.title')}
      </h2>
      {lessons.length === 0 && <p className="empty">{t('lessons.none')}</p>}
      {lessons.map((lesson, at) => (
        // One entry may teach two things; the list never changes.
        <One key={at} lesson={lesson} />
      ))}
    </section>
  );
}

function One({ lesson }: { readonly lesson: Lesson }) {
  switch (lesson.kind) {
    case 'crossed':
      return <Crossed lesson={lesson} />;
    case 'mistake':
      return <Wrong lesson={lesson} />;
    case 'keep':
      return <Keep lesson={lesson} />;
  }
}

/** The deed or the words in which the line was crossed, so that nobody has to guess what came out. */
function Crossed({ lesson }: { readonly lesson: CrossedLesson }) {
  const { t } = useTranslation('debrief');
  const words = useEntryWords();
  const { debrief, openEntry } = useDebrief();
  const { entry: at, week, times } = lesson;
  const entry = debrief.log[at]?.entry;
  return (
    <article className="db-lesson">
      <GradeMark grade="blunder" size={20} />
      <h3>{t('lessons.crossed', { what: entry === undefined ? '' : words(entry, at) })}</h3>
      <p>{t('lessons.crossedLine', { times })}</p>
      <p className="db-lesson-foot">
        <button type="button" className="link" onClick={() => openEntry(at)}>
          {t('lessons.openKeep', { week })}
        </button>
      </p>
    </article>
  );
}

function Wrong({ lesson }: { readonly lesson: MistakeLesson }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { openEntry } = useDebrief();
  const falseGround = useFalseGround();
  const { id, week, times, points, entry } = lesson;
  const [source] = lesson.sources;
  const untrue = falseGround(lesson);
  return (
    <article className="db-lesson">
      <GradeMark grade={lesson.grade} size={20} />
      <h3>{texts.name('mistakes', id, 'name')}</h3>
      <p>{texts.say('mistakes', id, 'why')}</p>
      {untrue.length > 0 && (
        <p>
          <b>{t('lessons.untrue')}</b>
          {untrue.map((fact) => texts.name('facts', fact)).join(t('common:gap'))}
        </p>
      )}
      <p>
        <b>{t('lessons.instead')}</b>
        {texts.say('mistakes', id, 'instead')}
      </p>
      <p className="db-lesson-foot">
        <button type="button" className="link" onClick={() => openEntry(entry)}>
          {t(times > 1 ? 'lessons.openTimes' : 'lessons.open', { week, times, points })}
        </button>
        <PlaybookLink entry={`mistake.${id}`} about={texts.name('mistakes', id, 'name')} />
        {source !== undefined && (
          <span className="note">
            {t('lessons.source', { title: texts.name('sources', source, 'title') })}
          </span>
        )}
      </p>
    </article>
  );
}

function Keep({ lesson }: { readonly lesson: KeepLesson }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const words = useEntryWords();
  const { debrief, openEntry } = useDebrief();
  const entry = debrief.log[lesson.entry]?.entry;
  return (
    <article className="db-lesson">
      <GradeMark grade="good" size={20} />
      <h3>{t('lessons.keep', { what: entry === undefined ? '' : words(entry, lesson.entry) })}</h3>
      <p>
        {t('lessons.keepLine', {
          person: texts.person(lesson.person),
          amount: signed(lesson.amount),
          week: lesson.week,
        })}
      </p>
      <p className="db-lesson-foot">
        <button type="button" className="link" onClick={() => openEntry(lesson.entry)}>
          {t('lessons.openKeep', { week: lesson.week })}
        </button>
      </p>
    </article>
  );
}
