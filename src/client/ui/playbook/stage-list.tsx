import { useTranslation } from 'react-i18next';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';
import { BookLinks } from './book-links.tsx';

/** The stages in order: what must be so, and what the manager asks before it counts. */
export function StageList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  return book.stages.map(({ id, questions, back, sources }, at) => (
    <BookEntry
      key={id}
      anchor={`stage.${id}`}
      sources={sources}
      name={
        <>
          <i className="book-number">{at + 1}</i>
          {texts.name('stages', id, 'name')}
        </>
      }
      {...(back ? { aside: t('stage.back') } : {})}
    >
      <p className="book-gate">{texts.say('stages', id, 'line')}</p>
      <BookLinks
        label={t('stage.asks')}
        kind="question"
        ids={questions}
        nameOf={(question) => texts.name('questions', question)}
        lines
      />
    </BookEntry>
  ));
}

/** The manager's questions: which facts answer them, and when they come. */
export function QuestionList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  return book.questions.map(({ id, items, stages, sources }) => (
    <BookEntry
      key={id}
      anchor={`question.${id}`}
      name={texts.name('questions', id)}
      sources={sources}
    >
      <BookLinks
        label={t('question.answers')}
        kind="item"
        ids={items}
        nameOf={(item) => texts.name('items', item, 'name')}
      />
      <BookLinks
        label={t('question.when')}
        kind="stage"
        ids={stages}
        nameOf={(stage) => texts.name('stages', stage, 'name')}
      />
    </BookEntry>
  ));
}
