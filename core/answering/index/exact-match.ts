import type { Language } from '#contract/base/language.ts';
import { exactForm, looseForm } from '../text/exact-form.ts';
import { normalise } from '../text/normalise.ts';
import { termKey } from '../text/tokens.ts';
import { createKeyTable } from './key-table.ts';

/** Knows which entries are asked with the very words of a question. */
export interface ExactMatch {
  /**
   * The entry whose title or phrasing the text is, also where signs, case, width, greetings or particles differ; of
   * several only one that has it for its title. Undefined where none or more than one is left. By hash: about one text in a hundred
   * thousand seems to be one of a million phrasings, so that whoever asks should look whether they share anything.
   */
  readonly entryOf: (text: string, isShown: (entry: number) => boolean) => number | undefined;
}

/** Takes entries in order with their normalised phrasings, titles first. */
export interface ExactMatchBuilder {
  readonly add: (entry: number, phrasings: readonly string[]) => void;
  readonly finish: () => ExactMatch;
}

interface Owner {
  readonly entry: number;
  readonly isTitle: boolean;
}

const forms = [exactForm, looseForm];
/** Values from here on are places in the list of those that share a form. */
const sharedFrom = 2 ** 30;
const coded = ({ entry, isTitle }: Owner) => entry * 2 + (isTitle ? 1 : 0);
const decoded = (value: number): Owner => ({ entry: value >> 1, isTitle: value % 2 === 1 });

export function createExactMatchBuilder(language: Language): ExactMatchBuilder {
  const table = createKeyTable();
  const shared: Owner[][] = [];

  function ownersOf(key: number): readonly Owner[] {
    const value = table.get(key);
    if (value < 0) return [];
    return value < sharedFrom ? [decoded(value)] : (shared[value - sharedFrom] ?? []);
  }

  function own(key: number, owner: Owner): void {
    const before = ownersOf(key);
    if (before.some(({ entry }) => entry === owner.entry)) return;
    if (before.length === 0) table.set(key, coded(owner));
    else table.set(key, sharedFrom + shared.push([...before, owner]) - 1);
  }

  return {
    add: (entry, phrasings) => {
      phrasings.forEach((phrasing, place) => {
        for (const [level, formOf] of forms.entries())
          own(termKey(level, formOf(phrasing, language)), { entry, isTitle: place === 0 });
      });
    },
    finish: () => ({
      entryOf: (text, isShown) => {
        const normalised = normalise(text, language);
        for (const [level, formOf] of forms.entries()) {
          const form = formOf(normalised, language);
          const owners = form === '' ? [] : ownersOf(termKey(level, form)).filter(({ entry }) => isShown(entry));
          if (owners.length > 0) return onlyOne(owners);
        }
        return undefined;
      },
    }),
  };
}

function onlyOne(owners: readonly Owner[]): number | undefined {
  const titled = owners.filter(({ isTitle }) => isTitle);
  const left = titled.length > 0 ? titled : owners;
  return left.length === 1 ? left[0]?.entry : undefined;
}
