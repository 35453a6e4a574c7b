import type { ComponentType } from 'react';
import { useBook } from './book-context.tsx';
import { BookSection } from './book-section.tsx';
import { AdviceList, MistakeList } from './mistake-list.tsx';
import { AidList, CreditList } from './aid-list.tsx';
import { ConcernList } from './concern-list.tsx';
import { ItemList } from './item-list.tsx';
import { LevelList } from './level-list.tsx';
import { MessageList } from './message-list.tsx';
import { QuestionList, StageList } from './stage-list.tsx';
import { sectionsOf, type Section } from './sections.ts';
import { SourceList } from './source-list.tsx';
import { VerbList } from './verb-list.tsx';

const PARTS: Readonly<Record<Section, ComponentType>> = {
  idea: Idea,
  people: LevelList,
  concerns: ConcernList,
  stages: StageList,
  items: ItemList,
  aids: AidList,
  credits: CreditList,
  questions: QuestionList,
  verbs: VerbList,
  messages: MessageList,
  mistakes: MistakeList,
  advice: AdviceList,
  sources: SourceList,
};

export function BookSections() {
  const { book } = useBook();
  return sectionsOf(book).map(({ section }) => {
    const Part = PARTS[section];
    return (
      <BookSection key={section} section={section}>
        <Part />
      </BookSection>
    );
  });
}

function Idea() {
  const { texts } = useBook();
  return (
    <div className="book-idea">
      <p className="book-line">{texts.say('line')}</p>
      {texts.paragraphs('idea').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
