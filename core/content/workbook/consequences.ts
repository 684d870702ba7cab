import type { SheetProblem } from '../../sheets/sheet.ts';
import type { PlacedProblem } from './check-venue.ts';

/** A problem, and the id of the entry that its row is about; '' for none. */
export interface FoundProblem extends SheetProblem {
  readonly about: string;
}

/**
 * Leaves out what will be gone once something else is mended, so that whoever reads the list sees what to do and no more:
 * an entry whose id was lost makes all its answers and phrasings homeless; an answer in no language leaves its phrasings
 * alone; what is wrong with one entry is said once.
 */
export function withoutConsequences(problems: readonly FoundProblem[]): SheetProblem[] {
  const of = (code: string) => problems.filter((problem) => problem.code === code);
  const isIdLost = of('id-missing').length > 0;
  const withoutLanguage = new Set(of('language-unknown').map(({ about }) => about));
  const said = new Set<string>();
  const left = problems.filter(({ code, about }) => {
    if (code === 'entry-unknown' && isIdLost && new Set(sheetsOf(of(code), about)).size > 1) return false;
    if (code === 'answer-missing' && withoutLanguage.has(about)) return false;
    if (code !== 'entry-unknown' && code !== 'answer-missing') return true;
    const key = `${code} ${about}`;
    const isFirst = !said.has(key);
    said.add(key);
    return isFirst;
  });
  return left.map(({ about: _about, ...problem }) => problem);
}

/** Where columns or whole sheets were not understood, everything under them is missing. */
export function isUnderstood(problems: readonly SheetProblem[]): boolean {
  return problems.every(({ code }) => !code.startsWith('heading-') && !code.startsWith('sheet-'));
}

/**
 * Of what the schema says, what does not come of rows that have problems: it is about another row, and not that an answer or phrasings
 * are missing that stand in a row which found no entry or language.
 */
export function beside(problems: readonly SheetProblem[], found: readonly PlacedProblem[]): SheetProblem[] {
  const rows = new Set(problems.map(({ sheet, row }) => `${row} ${sheet}`));
  const areRowsLost = problems.some(({ code }) => rowsWithoutHome.has(code));
  return found
    .filter(({ sheet, row, code, path: [list, , texts, , part, ...rest] }) => {
      if (rows.has(`${row} ${sheet}`)) return false;
      // What no cell says would stand in a row that was not understood.
      if (sheet === '' && problems.length > 0) return false;
      const isOfAnswer = list === 'entries' && texts === 'texts' && (part === undefined || part === 'phrasings');
      const isMissing = code === 'value-missing' || code === 'value-too-short';
      return !(areRowsLost && isOfAnswer && isMissing && rest.length === 0);
    })
    .map(({ path: _, ...problem }) => problem);
}

const rowsWithoutHome: ReadonlySet<string> = new Set(['id-missing', 'id-twice', 'entry-unknown', 'language-unknown']);

/** Where an id is used: one that is used everywhere was right once. */
function sheetsOf(problems: readonly FoundProblem[], id: string): string[] {
  return problems.filter(({ about }) => about === id).map(({ sheet }) => sheet);
}
