import type { OpenDay } from '../days.ts';
import type { Looking } from './camera.ts';
import type { Eyes, Finder, Seen, Sighted } from './eyes.ts';
import { type Enrolled, type Gallery, wipe } from './gallery.ts';

export interface RecognisingDeps {
  readonly eyes: Eyes;
  readonly gallery: Gallery;
  /** Null while the clock cannot be believed, or nothing is held for today. */
  readonly today: () => OpenDay | null;
  /** The last digits of the phone that whoever stands there has, where they were asked for. */
  readonly phoneTail: string | null;
  /** Said not to be theirs: nobody is asked for them again in this visit. */
  readonly barred: ReadonlySet<number>;
  readonly onFound: (person: Pick<Enrolled, 'codeHashes'> & Sighted) => void;
  /** Somebody stood well for a while, and is nobody of today. */
  readonly onNobody: () => void;
}

/** So many good pictures of nobody known are one failure. */
const picturesOfFailure = 8;

/** Looks for one of those who are enrolled and expected today. */
export function recognising({ eyes, gallery, today, phoneTail, barred, onFound, onNobody }: RecognisingDeps): Looking {
  let people: readonly Pick<Enrolled, 'id' | 'codeHashes'>[] = [];
  let finder: Finder | null = null;
  let isOver = false;
  let inVain = 0;
  const find = (seen: Seen) => {
    const sighted = finder?.see(seen) ?? null;
    const person = people.find(({ id }) => id === sighted?.id);
    if (sighted && person) return onFound({ ...person, ...sighted });
    if (seen.embedding) inVain += 1;
    if (inVain < picturesOfFailure) return;
    inVain = 0;
    onNobody();
  };
  return {
    purpose: 'check-in',
    prepare: async () => {
      const [day, recognizer] = [today(), eyes.recognizer()];
      const opened = day && recognizer ? await gallery.open(day, recognizer, phoneTail) : [];
      if (!isOver) {
        finder?.wipe();
        finder = eyes.finderOf(opened.filter(({ id }) => !barred.has(id)));
        people = opened.map(({ id, codeHashes }) => ({ id, codeHashes }));
      }
      wipe(opened);
    },
    take: (seen) => {
      find(seen);
      seen.embedding?.fill(0);
      return 0;
    },
    wipe: () => {
      isOver = true;
      people = [];
      finder?.wipe();
      finder = null;
    },
  };
}
