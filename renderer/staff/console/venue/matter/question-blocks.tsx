import { Button } from 'react-aria-components';
import type { Block } from '../../../../components/flow.tsx';
import { FieldBox, Notes, notesAt } from '../../field-box.tsx';
import styles from '../../form.module.css';
import { EarlierChip } from '../earlier-chip.tsx';
import { matterOf, withNewAnswer, withNewEnd, withNewQuestion, without } from './matter-lists.ts';
import { Add, block, Inside, type MatterParts, Wrong } from './matter-parts.tsx';

/** The questions in their order; each is opened by touching it. */
export function questionsBlocks(parts: MatterParts): Block[] {
  const { view, onPut, onAt, say } = parts;
  const matter = matterOf(view.part);
  const { questions = [] } = matter;
  const add = () => {
    onPut('questions', withNewQuestion(matter));
    onAt({ tab: 'questions', question: questions.length });
  };
  return [
    ...questions.map(({ id }, index) =>
      block(`question ${id}`, view, <QuestionRow {...parts} index={index} id={id} />),
    ),
    block(
      'add',
      view,
      <Add view={view} list="questions" onPress={add}>
        {say('matter.add-question')}
      </Add>,
    ),
  ];
}

function QuestionRow({ view, onPut, onAt, words, say, id, index }: MatterParts & { id: string; index: number }) {
  const { questions = [] } = matterOf(view.part);
  const name = words.question(id);
  return (
    <>
      <div className={styles.tried}>
        <Button className={styles.pick ?? ''} onPress={() => onAt({ tab: 'questions', question: index })}>
          {name}
        </Button>
        <div className={styles.chips}>
          <EarlierChip name={name} list={questions} index={index} onChange={(list) => onPut('questions', list)} />
          <Button
            className={styles.chip ?? ''}
            aria-label={say('popular.take-out-of', { name })}
            onPress={() => onPut('questions', without(questions, index))}
          >
            {say('popular.take-out')}
          </Button>
        </div>
      </div>
      <Notes notes={notesAt(view, ['questions', String(index)]).slice(0, 1)} />
    </>
  );
}

/** One question with its answers. */
export function questionBlocks(parts: MatterParts, index: number): Block[] {
  const { view, language, onEdit, onPut, onAt, say } = parts;
  const matter = matterOf(view.part);
  const question = matter.questions?.[index];
  if (!question) return questionsBlocks(parts);
  const at = String(index);
  const inside = { view, language, onEdit, list: 'questions' } as const;
  return [
    block(
      'back',
      view,
      <Button className={styles.chip ?? ''} onPress={() => onAt({ tab: 'questions', question: null })}>
        {say('matter.all-questions')}
      </Button>,
    ),
    block('ask', view, <Inside {...inside} label="matter.ask" inside={[at, 'ask']} isTitle />),
    block('note', view, <Inside {...inside} label="matter.note" inside={[at, 'note']} />),
    ...(question.answers ?? []).map(({ id }, answer) =>
      block(`answer ${id}`, view, <Answer {...parts} question={index} answer={answer} />),
    ),
    block(
      'add',
      view,
      <Add
        view={view}
        list={`questions/${at}/answers`}
        onPress={() => onPut('questions', withNewAnswer(matter, index))}
      >
        {say('matter.add-answer')}
      </Add>,
    ),
    block('wrong', view, <Wrong view={view} path={['questions', at]} />),
  ];
}

function Answer(props: MatterParts & { question: number; answer: number }) {
  const { view, language, onEdit, onPut, onChoose, words, say, question, answer } = props;
  const { questions = [] } = matterOf(view.part);
  const given = questions[question]?.answers?.[answer];
  if (!given) return null;
  const path = [String(question), 'answers', String(answer)];
  const inside = { view, language, onEdit, list: 'questions' } as const;
  const takeOut = () =>
    onPut(
      'questions',
      questions.map((one, at) => (at === question ? { ...one, answers: without(one.answers, answer) ?? [] } : one)),
    );
  return (
    <div className={styles.fields}>
      <Inside {...inside} label="matter.label" inside={[...path, 'label']} />
      <Inside {...inside} label="matter.note" inside={[...path, 'note']} />
      <FieldBox
        label={say('matter.to')}
        view={view}
        path={['questions', ...path, 'to']}
        onPress={() => onChoose({ kind: 'leads-to', question, answer })}
      >
        {words.next(given.to) ?? given.to}
      </FieldBox>
      <div className={styles.chips}>
        <Button
          className={styles.chip ?? ''}
          aria-label={say('popular.take-out-of', { name: words.answer(questions[question]?.id ?? '', given.id) })}
          onPress={takeOut}
        >
          {say('popular.take-out')}
        </Button>
      </div>
    </div>
  );
}

/** Where the questions lead. */
export function endBlocks(parts: MatterParts): Block[] {
  const { view, onPut, say } = parts;
  const matter = matterOf(view.part);
  return [
    ...(matter.ends ?? []).map(({ id }, index) => block(`end ${id}`, view, <End {...parts} index={index} />)),
    block(
      'add',
      view,
      <Add view={view} list="ends" onPress={() => onPut('ends', withNewEnd(matter))}>
        {say('matter.add-end')}
      </Add>,
    ),
  ];
}

function End({ view, language, onEdit, onPut, say, index }: MatterParts & { index: number }) {
  const { ends = [] } = matterOf(view.part);
  const isHere = ends[index]?.isHere ?? true;
  const turn = () =>
    onPut(
      'ends',
      ends.map((end, at) => (at === index ? { ...end, isHere: !isHere } : end)),
    );
  return (
    <>
      <Inside {...{ view, language, onEdit }} list="ends" label="matter.end-lead" inside={[String(index), 'lead']} />
      <div className={styles.chips}>
        <Button className={styles.chip ?? ''} aria-pressed={isHere} onPress={turn}>
          {say('matter.is-here')}
        </Button>
        <Button
          className={styles.chip ?? ''}
          aria-label={say('popular.take-out-of', { name: `${say('matter.end')} ${index + 1}` })}
          onPress={() => onPut('ends', without(ends, index))}
        >
          {say('popular.take-out')}
        </Button>
      </div>
      <Wrong view={view} path={['ends', String(index)]} />
    </>
  );
}
