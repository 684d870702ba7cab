import { speechRateHz } from '#contract/page/speech.ts';

/** A made-up language: each unit is a pure tone. Recognisers of it are so small that they are written by hand. */
export interface ToneLanguage {
  /** Frequencies in hertz by unit (a character or a word). */
  readonly hertzByUnit: ReadonlyMap<string, number>;
  readonly toneMs: number;
  readonly gapMs: number;
}

/** Characters, for the CTC fixture. */
export const toneCharacters: ToneLanguage = {
  hertzByUnit: new Map([
    ['你', 500],
    ['好', 700],
    ['办', 900],
    ['证', 1150],
    ['社', 1450],
    ['保', 1800],
    ['在', 2250],
    ['哪', 2800],
    ['里', 3500],
  ]),
  toneMs: 200,
  gapMs: 100,
};

/** Words, for the Kaldi fixture. */
export const toneWords: ToneLanguage = {
  hertzByUnit: new Map([
    ['你好', 500],
    ['办证', 800],
    ['社保', 1250],
    ['在', 1900],
    ['哪里', 2900],
  ]),
  toneMs: 250,
  gapMs: 120,
};

/** Sound that says `units`, with silence before and after. A faint hiss stands for the room; it is always the same. */
export function speakTones(
  units: readonly string[],
  language: ToneLanguage,
  { leadMs = 300, tailMs = 300, amplitude = 8000 } = {},
): Int16Array {
  const unitMs = language.toneMs + language.gapMs;
  const pcm = new Int16Array(samples(leadMs + units.length * unitMs + tailMs));
  hiss(pcm);
  units.forEach((unit, index) => {
    const hertz = language.hertzByUnit.get(unit);
    if (hertz === undefined) throw new RangeError(`No tone stands for ${unit}.`);
    sing(pcm, samples(leadMs + index * unitMs), samples(language.toneMs), hertz, amplitude);
  });
  return pcm;
}

function samples(ms: number): number {
  return Math.round((ms * speechRateHz) / 1000);
}

function hiss(pcm: Int16Array): void {
  let state = 1;
  for (let i = 0; i < pcm.length; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    pcm[i] = (state >> 16) % 11;
  }
}

function sing(pcm: Int16Array, from: number, count: number, hertz: number, amplitude: number): void {
  const fade = 320;
  for (let i = 0; i < count; i += 1) {
    const envelope = Math.min(1, i / fade, (count - i) / fade);
    pcm[from + i] = Math.round(amplitude * envelope * Math.sin((2 * Math.PI * hertz * i) / speechRateHz));
  }
}
