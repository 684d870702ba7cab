import type { FieldValue } from '#contract/page/draft-entry.ts';
import { usePick, useStage } from '../../../../stage.tsx';
import type { StaffCalls } from '../../../staff-calls.ts';
import { fieldOf, withInside } from '../../edit-target.ts';
import { idOfPart, useFindPart, usePartChoices } from '../../part-choices.tsx';
import { Picker } from '../../picker.tsx';
import { useConsoleSay } from '../../use-console-say.ts';
import type { MatterOver, VenueDeskState } from '../use-venue-desk.ts';
import { matterOf, stillThere, toggled } from './matter-lists.ts';
import { matterWords } from './matter-words.ts';

interface MatterChoicesProps {
  readonly calls: StaffCalls;
  readonly over: MatterOver;
  readonly part: FieldValue;
  readonly desk: Pick<VenueDeskState, 'put' | 'setOver' | 'language'>;
  readonly onFault: () => void;
}

/** What of a matter is one of those that there are: a category, what comes next, an answer that something depends on, a place. */
export function MatterChoices(props: MatterChoicesProps) {
  const { choice } = props.over;
  switch (choice.kind) {
    case 'category':
      return <Categories {...props} />;
    case 'leads-to':
      return <LeadsTo {...props} choice={choice} />;
    case 'when':
      return <WhenAnswered {...props} choice={choice} />;
    case 'window':
      return <WindowPlace {...props} choice={choice} />;
  }
}

type Of<Kind extends MatterOver['choice']['kind']> = MatterChoicesProps & {
  readonly choice: Extract<MatterOver['choice'], { kind: Kind }>;
};

function Categories({ part, desk: { put, setOver } }: MatterChoicesProps) {
  const say = useConsoleSay();
  const { venue } = useStage();
  const pick = usePick();
  const now = fieldOf(part, ['categoryId']);
  const picks = venue.categories.map(({ id, name }) => ({
    key: id,
    name: pick(name),
    isChosen: id === now,
    onPress: () => put(['categoryId'], id),
  }));
  return <Picker title={say('field.category')} picks={picks} onBack={() => setOver(null)} />;
}

function LeadsTo({ part, desk: { put, setOver, language }, choice }: Of<'leads-to'>) {
  const say = useConsoleSay();
  const matter = matterOf(part);
  const { questions = [], ends = [] } = matter;
  const words = matterWords(matter, language, say);
  const path = [String(choice.question), 'answers', String(choice.answer), 'to'];
  const now = questions[choice.question]?.answers?.[choice.answer]?.to;
  const picks = [...questions.filter((_, index) => index !== choice.question), ...ends].map(({ id }) => ({
    key: id,
    name: words.next(id) ?? id,
    isChosen: id === now,
    onPress: () => put(['questions'], withInside(fieldOf(part, ['questions']), path, id)),
  }));
  return <Picker title={say('matter.to')} picks={picks} onBack={() => setOver(null)} />;
}

function WhenAnswered({ over, part, desk: { put, setOver, language }, choice: { list, index } }: Of<'when'>) {
  const say = useConsoleSay();
  const matter = matterOf(part);
  const words = matterWords(matter, language, say);
  const when = stillThere(matter[list]?.[index]?.when ?? [], matter);
  const picks = (matter.questions ?? []).flatMap(({ id: question, answers = [] }) =>
    answers.map(({ id: answer }) => ({
      key: `${question} ${answer}`,
      name: `${words.question(question)} – ${words.answer(question, answer)}`,
      isChosen: when.some((one) => one.question === question && one.answers.includes(answer)),
      onPress: () => {
        put([list], withInside(fieldOf(part, [list]), [String(index), 'when'], toggled(when, question, answer)));
        // Something may depend on several answers.
        setOver(over);
      },
    })),
  );
  return <Picker title={say('matter.when')} picks={picks} onBack={() => setOver(null)} />;
}

function WindowPlace({ calls, over, part, desk: { put, setOver }, onFault, choice: { index } }: Of<'window'>) {
  const say = useConsoleSay();
  const { containing } = over;
  const rows = usePartChoices({ calls, kind: 'place', containing, onFault });
  const find = useFindPart('place', containing, () => setOver({ ...over, kind: 'find-of-matter' }));
  const picks = rows.map((row) => ({
    key: row.partId,
    name: [row.sign ?? '', row.name].join(' ').trim(),
    isChosen: matterOf(part).windows?.[index]?.placeId === idOfPart(row),
    onPress: () => put(['windows'], withInside(fieldOf(part, ['windows']), [String(index), 'placeId'], idOfPart(row))),
  }));
  return <Picker title={say('event.place')} picks={[find, ...picks]} onBack={() => setOver(null)} />;
}
