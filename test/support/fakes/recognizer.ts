import type { Recognizer } from '#core/speech/recognizer.ts';

/** A recogniser that knows each sound by its length: what a test says is what it hears. */
export function createFakeRecognizer(textByLength: ReadonlyMap<number, string>): Recognizer {
  let heard = 0;
  let quiet = 0;
  let open = false;
  const text = () => textByLength.get(heard) ?? '';
  const partial = () => [...textByLength].find(([length]) => heard > 0 && heard <= length)?.[1].slice(0, 1) ?? '';
  return {
    closed: false,
    begin: () => {
      heard = 0;
      quiet = 0;
      open = true;
    },
    accept: (pcm) => {
      heard += pcm.length;
      quiet = pcm.some((sample) => sample !== 0) ? 0 : quiet + pcm.length;
      return open ? partial() : '';
    },
    hasEnded: () => quiet > 32_000,
    finish: () => {
      const result = { text: open ? text() : '', alternatives: [], accepted: true };
      open = false;
      return result;
    },
    setPhrases: () => {},
    close: () => {},
  };
}
