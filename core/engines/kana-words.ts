/**
 * Words of counters and panels that IPADIC reads otherwise than people there do: 方 is a person, unless something lies
 * in its direction.
 */
const words: readonly (readonly [RegExp, string])[] = [
  [/(?<![左右上下前後奥東西南北らち])の方(?![がへ向法針式])/gu, 'のカタ'],
  [/下半分/gu, 'シタハンブン'],
  [/長押し/gu, 'ナガオシ'],
  [/ひらがな/gu, 'ヒラガナ'],
  [/大文字/gu, 'オオモジ'],
  [/しきい値/gu, 'シキイチ'],
  [/の値/gu, 'ノアタイ'],
  [/角を/gu, 'カドを'],
  [/店(?=・)/gu, 'ミセ'],
];

/** The text with such words in kana. */
export function withKnownWords(text: string): string {
  return words.reduce((known, [written, said]) => known.replaceAll(written, said), text);
}
