import type { PartKind } from '#contract/page/draft-parts.ts';
import { useConsoleSay } from '../use-console-say.ts';
import { Words } from '../writing.tsx';
import type { PartOver, VenueDeskState } from './use-venue-desk.ts';

type WordsOver = PartOver & {
  kind:
    | 'find'
    | 'new'
    | 'find-popular'
    | 'find-place-of-part'
    | 'find-event-entry'
    | 'find-exhibit-of-trail'
    | 'find-of-matter';
};

/** Whether words are asked for. */
export function isWords(over: PartOver): over is WordsOver {
  return over.kind === 'new' || over.kind.startsWith('find');
}

interface WordsOfPartProps {
  readonly over: WordsOver;
  readonly kind: PartKind;
  readonly desk: VenueDeskState;
}

/** Words to look for a place, an exhibit or an entry, or a name to begin a part with. */
export function WordsOfPart({ over, kind, desk }: WordsOfPartProps) {
  const say = useConsoleSay();
  const { setOver, seek, containing } = desk;
  const close = () => setOver(null);
  const take = {
    find: (words: string) => {
      seek(words);
      close();
    },
    new: (words: string) => (kind === 'venue' || kind === 'ways' || words === '' ? close() : desk.add(kind, words)),
    'find-popular': (words: string) => desk.findEntries(words, 'popular'),
    'find-event-entry': (words: string) => desk.findEntries(words, 'event-entry'),
    'find-place-of-part': (words: string) => setOver({ kind: 'place-of-part', containing: words }),
    'find-exhibit-of-trail': (words: string) => setOver({ kind: 'exhibit-of-trail', containing: words }),
    'find-of-matter': (words: string) =>
      over.kind === 'find-of-matter' && setOver({ ...over, kind: 'of-matter', containing: words }),
  }[over.kind];
  const label = {
    find: 'words.find-place',
    new: 'words.new-part',
    'find-popular': 'words.find',
    'find-event-entry': 'words.find',
    'find-place-of-part': 'words.find-place',
    'find-exhibit-of-trail': 'words.find-exhibit',
    'find-of-matter': 'words.find-place',
  } as const;
  return (
    <Words
      label={say(label[over.kind])}
      deed={say(over.kind === 'new' ? 'words.new-deed' : 'words.find-deed')}
      draft={over.kind === 'find' ? containing : ''}
      onWords={take}
      onBack={close}
    />
  );
}
