import type { Language } from '#contract/base/language.ts';
import type { Log } from '../system/log.ts';
import { inSlices } from '../system/slices.ts';
import type { KanaReader } from './kana-reader.ts';
import { isReadable, madeChineseReading, needsReading } from './said-form.ts';

/** A reading as it is kept. */
export interface KeptReading {
  readonly language: Language;
  readonly text: string;
  readonly reading: string;
}

/** The machine's readings of Chinese sentences, in pinyin, a few at a time until `signal` aborts. */
export async function chineseReadings(sentences: Iterable<string>, signal: AbortSignal): Promise<KeptReading[]> {
  const readings: KeptReading[] = [];
  await inSlices(
    sentences,
    signal,
    (text) => {
      if (/\p{sc=Han}/u.test(text)) readings.push({ language: 'zh-CN', text, reading: madeChineseReading(text) });
    },
    true,
  );
  return readings;
}

/** The machine's readings of those Japanese sentences that need one, in kana; none where there is no dictionary. */
export async function japaneseReadings(
  sentences: readonly string[],
  { kana, log, signal }: { readonly kana: KanaReader | null; readonly log: Log; readonly signal: AbortSignal },
): Promise<KeptReading[]> {
  const wanting = sentences.filter((text) => needsReading(text, 'ja'));
  if (!kana || signal.aborted || wanting.length === 0) return [];
  const session = kana.open();
  signal.addEventListener('abort', session.close, { once: true });
  try {
    const made = await session.read(wanting);
    return wanting.flatMap((text, index) => {
      const reading = made[index];
      return reading && isReadable(reading, 'ja') ? [{ language: 'ja' as const, text, reading }] : [];
    });
  } catch (error) {
    // Staff can write them; all else of the terminal does not need them.
    if (!signal.aborted) log.error('Japanese readings not made', {}, error);
    return [];
  } finally {
    signal.removeEventListener('abort', session.close);
    session.close();
  }
}
