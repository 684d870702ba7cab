import { type Language, languages } from '#contract/base/language.ts';
import { priorThresholds } from '#core/answering/rank/judgement.ts';
import type { EvalEntry } from '../answers/eval-rows.ts';
import { slugOf, venueOf } from '../answers/eval-venue.ts';
import { openAnswering } from '../answers/run-eval.ts';
import { answeredBy } from './faults.ts';
import type { Matter } from './matters.ts';
import type { Saying } from './sayings.ts';

/** A saying that the words of the book put to another matter. */
export interface Mistaken {
  readonly saying: Saying;
  readonly nearest: string;
  readonly p: number;
}

/** So sure the words must be of another matter. */
const sure = 0.5;
/** An entry of a venue holds no more phrasings. */
const mostPhrasings = 199;

/**
 * Asks all sayings that some matter answers of an index of the matters' titles and of what the `others` say; sayings
 * that are found under another matter may belong there. Near-misses of the matter itself are no sayings of it.
 */
export async function mistakenIn(
  asked: readonly Saying[],
  others: readonly Saying[],
  matters: readonly Matter[],
): Promise<Mistaken[]> {
  const mistaken: Mistaken[] = [];
  for (const language of languages) {
    const some = asked.filter((saying) => saying.language === language && answeredBy(saying) !== null);
    if (some.length > 0) mistaken.push(...(await mistakenInOne(some, entriesOf(matters, others, language), language)));
  }
  return mistaken;
}

async function mistakenInOne(asked: readonly Saying[], entries: readonly EvalEntry[], language: Language) {
  const answering = openAnswering();
  const idOf = new Map(entries.map(({ id }, number) => [slugOf(number), id]));
  const mistaken: Mistaken[] = [];
  try {
    await answering.load(venueOf(entries, language), { [language]: priorThresholds });
    for (const saying of asked) {
      const [first] = await answering.nearest({ text: saying.text, language, via: 'typed' }, 1);
      const nearest = idOf.get(first?.entryId ?? '');
      if (first && nearest && first.p >= sure && nearest !== answeredBy(saying))
        mistaken.push({ saying, nearest, p: first.p });
    }
  } finally {
    await answering.close();
  }
  return mistaken;
}

function entriesOf(matters: readonly Matter[], others: readonly Saying[], language: Language): EvalEntry[] {
  const byMatter = Map.groupBy(
    others.filter((saying) => saying.language === language && saying.style !== 'near'),
    ({ matter }) => matter,
  );
  return matters.map(({ id, title }) => ({
    type: 'kb',
    id,
    q: title[language],
    similar: (byMatter.get(id) ?? []).slice(0, mostPhrasings).map(({ text }) => text),
  }));
}
