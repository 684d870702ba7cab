import { pickText } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { Changes } from './changes.tsx';
import { Choices } from './choices.tsx';
import styles from './console.module.css';
import type { ConsolePlace } from './console-place.ts';
import { EntryForm } from './entry-form.tsx';
import { Picker } from './picker.tsx';
import { Preview } from './preview.tsx';
import { RelatedChoices } from './related-choices.tsx';
import { TryOut } from './try-out.tsx';
import type { ConsoleState, Over } from './use-console.ts';
import { useConsoleSay } from './use-console-say.ts';
import { Words } from './writing.tsx';

export interface ConsoleMainProps {
  readonly calls: StaffCalls;
  readonly place: ConsolePlace;
  readonly desk: ConsoleState;
  readonly onFault: () => void;
}

/** What the middle of the console shows: the entry that is open, or what is done with the draft. */
export function ConsoleMain({ calls, place, desk, onFault }: ConsoleMainProps) {
  const { over, changes, trying, setOver } = desk;
  if (over) return <OverMain {...{ calls, over, desk, onFault }} />;
  switch (place.page) {
    case 'changes':
      return (
        <Changes
          views={changes}
          parts={desk.parts}
          names={desk.names}
          onOpen={desk.open}
          onOpenPart={desk.openPart}
          onRestore={desk.restore}
          onRestorePart={desk.restorePart}
          onDiscard={desk.publishing.isAsked ? null : desk.discard}
        />
      );
    case 'try':
      return <TryOut calls={calls} tried={trying.tried} onAsk={() => setOver({ kind: 'ask' })} onFault={onFault} />;
    default:
      return <OpenEntry desk={desk} />;
  }
}

/** What lies over the rest for a moment, and has no keys. */
function OverMain({ calls, over, desk, onFault }: Omit<ConsoleMainProps, 'place'> & { readonly over: Over }) {
  const { view, language, back, choose, add, setOver } = desk;
  const entry = view?.entry;
  if (over.kind === 'new') return <Categories title={over.title ?? ''} onChoose={add} onBack={back} />;
  if (!entry) return null;
  if (over.kind === 'preview') return <Preview entry={entry} places={view.places} language={language} />;
  if (over.kind !== 'choose') return null;
  const { field, containing = '' } = over;
  const onChoose = (value: FieldValue) => choose([field], (entry[field] ?? null) as FieldValue, value);
  const onFind = () => setOver({ kind: 'find-choice', field, containing });
  if (field === 'relatedIds') {
    const { titles } = desk;
    const { entryId } = view;
    const { relatedIds } = entry;
    return (
      <RelatedChoices
        {...{ calls, entryId, relatedIds, titles, containing, onChoose, onFind, onFault }}
        onBack={back}
      />
    );
  }
  return <Choices {...{ calls, entry, field, containing, onChoose, onFind, onFault }} onBack={back} />;
}

function OpenEntry({ desk }: { desk: ConsoleState }) {
  const { view, language, setLanguage, setOver, detach, sayings, take } = desk;
  const say = useConsoleSay();
  const { panel } = useStage();
  if (!view) return panel === 'portrait' ? null : <p className={styles.empty}>{say('entry.none')}</p>;
  return (
    <EntryForm
      key={view.entryId}
      view={view}
      language={language}
      onLanguage={setLanguage}
      onEdit={(target) => setOver({ kind: 'field', target })}
      onChoose={(field) => setOver({ kind: 'choose', field })}
      titles={desk.titles}
      onDetach={(text) => detach(language, text)}
      sayings={sayings}
      onTake={(text) => take(language, text)}
      onConfirm={desk.confirm}
    />
  );
}

interface CategoriesProps {
  readonly title: string;
  readonly onChoose: (title: string, categoryId: string) => void;
  readonly onBack: () => void;
}

/** In which category a new entry is to stand. */
function Categories({ title, onChoose, onBack }: CategoriesProps) {
  const say = useConsoleSay();
  const { venue, language } = useStage();
  const picks = venue.categories.map(({ id, name }) => ({
    key: id,
    name: pickText(name, language).text,
    isChosen: false,
    onPress: () => onChoose(title, id),
  }));
  return <Picker title={say('new.category', { title })} picks={picks} onBack={onBack} />;
}

/** Words to look for a place that an answer leads to, or for another answer that stands under it. */
export function WordsOfChoice({ over, desk }: { over: Over & { kind: 'find-choice' }; desk: ConsoleState }) {
  const say = useConsoleSay();
  const { field, containing } = over;
  const back = (words: string) => desk.setOver({ kind: 'choose', field, containing: words });
  return (
    <Words
      label={say(field === 'relatedIds' ? 'words.find' : 'words.find-place')}
      deed={say('words.find-deed')}
      draft={containing}
      onWords={back}
      onBack={() => back(containing)}
    />
  );
}

/** Words to look for an entry, to ask the draft, or to begin an entry with. */
export function WordsOver({ kind, desk }: { kind: 'find' | 'ask' | 'new'; desk: ConsoleState }) {
  const say = useConsoleSay();
  const { sought, seek, setOver, goTo, trying } = desk;
  const close = () => setOver(null);
  const take = {
    find: (words: string) => {
      seek({ containing: words, flag: 'all' });
      close();
    },
    ask: (words: string) => {
      trying.ask(words);
      goTo('try');
    },
    new: (title: string) => setOver({ kind: 'new', title }),
  }[kind];
  return (
    <Words
      label={say(`words.${kind}`)}
      deed={say(`words.${kind}-deed`)}
      draft={kind === 'find' ? sought.containing : ''}
      onWords={(words) => (words === '' && kind !== 'find' ? close() : take(words))}
      onBack={close}
    />
  );
}
