/**
 * Mandarin syllables in the phones of the CMU dictionary: nearest English consonants and vowels, several where
 * English has none that fits. Sounds after the descriptions of Standard Chinese phonology in common textbooks.
 */
const initials: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  b: ['B', 'P'],
  p: ['P'],
  m: ['M'],
  f: ['F'],
  d: ['D', 'T'],
  t: ['T'],
  n: ['N'],
  l: ['L'],
  g: ['G', 'K'],
  k: ['K'],
  h: ['HH'],
  j: ['JH', 'CH'],
  q: ['CH'],
  x: ['SH', 'S'],
  zh: ['JH', 'CH'],
  ch: ['CH'],
  sh: ['SH'],
  r: ['R', 'ZH'],
  z: ['D Z', 'T S'],
  c: ['T S'],
  s: ['S'],
};

const finals: Readonly<Record<string, readonly string[]>> = {
  a: ['AA'],
  o: ['AO', 'W AO'],
  e: ['AH', 'ER'],
  ai: ['AY', 'AE IY'],
  ei: ['EY'],
  ao: ['AW', 'AA OW'],
  ou: ['OW'],
  an: ['AA N', 'AE N'],
  en: ['AH N', 'EH N'],
  ang: ['AA NG', 'AO NG'],
  eng: ['AH NG', 'AA NG'],
  er: ['ER', 'AA R'],
  ong: ['OW NG', 'UH NG'],
  i: ['IY'],
  ia: ['Y AA', 'IY AA'],
  ie: ['Y EH', 'IY EH'],
  iao: ['Y AW', 'IY AW'],
  iu: ['Y OW', 'IY OW'],
  ian: ['Y EH N', 'IY EH N'],
  in: ['IY N', 'IH N'],
  iang: ['Y AA NG', 'IY AA NG'],
  ing: ['IY NG', 'IH NG'],
  iong: ['Y OW NG', 'IY UH NG'],
  u: ['UW', 'UH'],
  ua: ['W AA'],
  uo: ['W AO', 'AO'],
  uai: ['W AY'],
  ui: ['W EY'],
  uan: ['W AA N'],
  un: ['W AH N', 'UH N'],
  uang: ['W AA NG', 'W AO NG'],
  ueng: ['W AH NG'],
  v: ['Y UW', 'IY'],
  ve: ['Y EH', 'UW EH'],
  van: ['Y EH N', 'UW EH N'],
  vn: ['Y UW N', 'IY N'],
  /** The vowel of zhi, chi, shi, ri. */
  retroflex: ['ER', 'R IH', 'IH'],
  /** The vowel of zi, ci, si. */
  dental: ['AH', 'IH', 'UH'],
};

/** Spellings with y and w for finals that stand alone. */
const standingAlone: Readonly<Record<string, string>> = {
  ya: 'ia',
  yao: 'iao',
  yan: 'ian',
  yang: 'iang',
  ye: 'ie',
  you: 'iu',
  yi: 'i',
  yin: 'in',
  ying: 'ing',
  yong: 'iong',
  yu: 'v',
  yue: 've',
  yuan: 'van',
  yun: 'vn',
  yo: 'o',
  wa: 'ua',
  wo: 'uo',
  wai: 'uai',
  wei: 'ui',
  wan: 'uan',
  wen: 'un',
  wang: 'uang',
  weng: 'ueng',
  wu: 'u',
};

/** Up to six pronunciations of a toneless pinyin syllable (ü written v); empty for what is no syllable. */
export function englishSoundsOf(syllable: string): string[] {
  const { initial, final } = split(syllable);
  const vowels = finals[final];
  if (!vowels) return [];
  return (initials[initial] ?? []).flatMap((consonant) => vowels.map((vowel) => `${consonant} ${vowel}`.trim()));
}

function split(syllable: string): { initial: string; final: string } {
  const alone = standingAlone[syllable];
  if (alone !== undefined) return { initial: '', final: alone };
  const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/.exec(syllable)?.[0] ?? '';
  const rest = syllable.slice(initial.length);
  if (rest === 'i' && /^(?:[zcs]h|r)$/.test(initial)) return { initial, final: 'retroflex' };
  if (rest === 'i' && /^[zcs]$/.test(initial)) return { initial, final: 'dental' };
  return { initial, final: /^[jqx]$/.test(initial) ? rest.replace(/^u/, 'v') : rest };
}
