import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLetters, spaceOut } from '#renderer/keyboard/pinyin/segmentation.ts';
import { syllables } from '#renderer/keyboard/pinyin/syllables.ts';

const spaced = (letters: string) => spaceOut(readLetters(letters));
const keys = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz'"), maxLength: 30 });

test.each([
  ['laorenka', 'lao ren ka'],
  ['sfz', 's f z'],
  ['shenfenz', 'shen fen z'],
  ['diul', 'diu l'],
  ['tiananmen', 'tian an men'],
  ["xi'an", 'xi an'],
  ['zho', 'zho'],
  ['tinzi', 'tin zi'],
])('%s is read as %s', (letters, reading) => {
  expect(spaced(letters)).toBe(reading);
});

test('both readings of an ambiguous run are followed', () => {
  const firsts = readLetters('fangan').slotsByStart[0]?.map((slot) => slot.text);
  expect(firsts).toEqual(expect.arrayContaining(['fan', 'fang']));
});

test('a reading covers every letter in order', () => {
  fc.assert(
    fc.property(keys, (letters) => {
      expect(
        readLetters(letters)
          .plainest.map((slot) => slot.text)
          .join(''),
      ).toBe(letters.replaceAll("'", ''));
    }),
  );
});

test('every slot that is followed leads to the end', () => {
  fc.assert(
    fc.property(keys, (letters) => {
      const { slotsByStart } = readLetters(letters);
      for (const slot of slotsByStart.flat())
        expect(slot.end === letters.length || (slotsByStart[slot.end]?.length ?? 0) > 0).toBe(true);
    }),
  );
});

test('whole syllables with boundaries are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 }), (written) => {
      expect(spaced(written.join("'"))).toBe(written.join(' '));
    }),
  );
});

test('letters that are no pinyin stay as they are typed', () => {
  expect(readLetters('uvi').plainest.every((slot) => slot.raw)).toBe(true);
});
