import type { SheetProblem } from '../../sheets/sheet.ts';

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

/** Where an id is used: one that is used everywhere was right once. */
function sheetsOf(problems: readonly FoundProblem[], id: string): string[] {
  return problems.filter(({ about }) => about === id).map(({ sheet }) => sheet);
}
