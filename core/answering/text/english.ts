/** Words that say how is asked and not what. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an the is are was were be been am i im ive id my me mine we our us you your he she it its they them their this that these those ' +
    'to of in on at for from with by about into as if or and but so then than too very just also ' +
    'do does did done doing can could would will should may might must shall have has had having get got ' +
    'what whats how why when where who which there here some any no not dont cant isnt ' +
    'please thanks thank hello hi hey want need like know tell help think see let make one way possible able'
  ).split(' '),
);

/**
 * A light stemmer: plural, -ing, -ed and a few endings. Porter's (1980) full rules merge more, but what they merge
 * besides (policy, police) is what a small set of entries must keep apart.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let bare = word;
  if (bare.endsWith('ies')) bare = `${bare.slice(0, -3)}y`;
  else if (/(?:sses|xes|zes|ches|shes)$/.test(bare)) bare = bare.slice(0, -2);
  else if (bare.endsWith('s') && !/(?:ss|us|is)$/.test(bare)) bare = bare.slice(0, -1);
  bare = withoutVerbEnding(bare);
  if (bare.length > 6) bare = bare.replace(/(?:ation|ment|ness|ally|ly)$/, '');
  return bare.length > 3 ? bare.replace(/e$/, '') : bare;
}

function withoutVerbEnding(word: string): string {
  const ending = /(?:ing|ed)$/.exec(word)?.[0];
  if (!ending) return word;
  const bare = word.slice(0, -ending.length);
  if (bare.length < 3 || !/[aeiouy]/.test(bare)) return word;
  return bare.replace(/([bdfgmnprt])\1$/, '$1');
}
