import { normalise } from '#core/answering/text/normalise.ts';
import type { Matter } from './matters.ts';
import type { Book, Misread, Saying } from './sayings.ts';
import { faultOfWriting } from './writing.ts';

/** What must be mended before the book is learned from: misread lines, unknown matters, bad writing, doubles. */
export function faultsIn(book: Book, matters: readonly Matter[]): readonly Misread[] {
  const known = new Map(matters.map((matter) => [matter.id, matter]));
  const single = book.sayings.flatMap((saying): Misread[] => {
    const reason = faultOf(saying, known) ?? faultOfWriting(saying);
    return reason === null ? [] : [{ place: saying.place, reason: `"${saying.text}" ${reason}` }];
  });
  return [...book.misread, ...single, ...doublesIn(book.sayings)];
}

function faultOf({ matter, group, instead }: Saying, known: ReadonlyMap<string, Matter>): string | null {
  const about = known.get(matter);
  if (!about) return `is about ${matter}, which no list has`;
  if (about.group !== group) return `is about ${matter}, which is of ${about.group}`;
  if (instead !== null && !known.has(instead)) return `names ${instead}, which no list has`;
  return instead === matter ? 'names its own matter' : null;
}

/** The matter that answers a saying; null for a near-miss that none answers. */
export function answeredBy({ matter, style, instead }: Saying): string | null {
  return style === 'near' ? instead : matter;
}

/** The form in which two sayings are the same: without signs and spaces. */
function sameAs({ text, language }: Saying): string {
  return `${language} ${normalise(text, language).replaceAll(' ', '')}`;
}

/**
 * Sayings that stand there twice by the same hand about the same matter, and those that ask for two matters at once,
 * whoever wrote them. Two hands may hit upon the same words for one matter.
 */
function doublesIn(sayings: readonly Saying[]): Misread[] {
  const first = new Map<string, Saying>();
  const faults: Misread[] = [];
  for (const saying of sayings) {
    const before = first.get(sameAs(saying));
    if (!before) {
      first.set(sameAs(saying), saying);
      continue;
    }
    const reason = reasonAgainst(before, saying);
    if (reason) faults.push({ place: saying.place, reason: `"${saying.text}" ${reason}, also ${before.place}` });
  }
  return faults;
}

function reasonAgainst(before: Saying, saying: Saying): string | null {
  if (answeredBy(before) !== answeredBy(saying)) return 'asks for two things';
  return before.hand === saying.hand && before.matter === saying.matter ? 'stands twice' : null;
}
