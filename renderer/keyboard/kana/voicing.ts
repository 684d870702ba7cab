/** Each kana and what the voicing key makes of it, round in a circle: は → ば → ぱ → は, つ → づ → っ → つ. */
const circles =
  'かが きぎ くぐ けげ こご さざ しじ すず せぜ そぞ ただ ちぢ つづっ てで とど はばぱ ひびぴ ふぶぷ へべぺ ほぼぽ ' +
  'あぁ いぃ うぅゔ えぇ おぉ やゃ ゆゅ よょ わゎ';

const nextByKana = new Map(
  circles.split(' ').flatMap((circle) => {
    const kana = Array.from(circle);
    return kana.map((current, index) => [current, kana[(index + 1) % kana.length] ?? current] as const);
  }),
);

/** Voices, softens or shrinks the last kana of letters; letters that end in something else stay as they are. */
export function voiceLastKana(letters: string): string {
  const last = letters.slice(-1);
  return letters.slice(0, -1) + (nextByKana.get(last) ?? last);
}
