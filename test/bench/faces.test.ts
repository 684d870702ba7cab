import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beside } from '#bench/faces/goals.ts';
import { measure } from '#bench/faces/measures.ts';
import { pictureIn, readPairs } from '#bench/faces/pairs.ts';
import { temporaryFolder } from '#test/support/folder.ts';

test('pairs are read from a table and from the list of LFW, whose folds stand one after the other', () => {
  const table = readPairs('file_x,file_y,Decision\r\na.jpg,b.jpg,Yes\r\na.jpg,c.jpg,No\r\n');
  expect(table).toEqual([
    { one: 'a.jpg', other: 'b.jpg', isSame: true, fold: 0 },
    { one: 'a.jpg', other: 'c.jpg', isSame: false, fold: 0 },
  ]);
  const list = readPairs('2\t1\nAbel_Pacheco\t1\t4\nAbdel_Madi\t1\tDean_Barker\t12\nA_B\t1\t2\nA_B\t1\tC_D\t2\n');
  expect(list.map(({ one, other, isSame, fold }) => [one, other, isSame, fold])).toEqual([
    ['Abel_Pacheco_0001.jpg', 'Abel_Pacheco_0004.jpg', true, 0],
    ['Abdel_Madi_0001.jpg', 'Dean_Barker_0012.jpg', false, 0],
    ['A_B_0001.jpg', 'A_B_0002.jpg', true, 1],
    ['A_B_0001.jpg', 'C_D_0002.jpg', false, 1],
  ]);
  expect(() => readPairs('file_x,file_y\na,b')).toThrow('Decision');
  expect(() => readPairs('file_x,file_y,Decision\na,b,maybe')).toThrow('Yes or No');
});

test('a picture is found in the folder of its person or beside the others', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'A_B'));
  writeFileSync(join(folder, 'A_B', 'A_B_0001.jpg'), '');
  writeFileSync(join(folder, 'C_D_0002.jpg'), '');
  expect(pictureIn(folder, 'A_B_0001.jpg')).toBe(join(folder, 'A_B', 'A_B_0001.jpg'));
  expect(pictureIn(folder, 'C_D_0002.jpg')).toBe(join(folder, 'C_D_0002.jpg'));
  expect(() => pictureIn(folder, 'E_F_0001.jpg')).toThrow('E_F_0001.jpg');
});

const compared = (similarity: number, isSame: boolean, fold: number) => ({ similarity, isSame, fold });

test('errors at a threshold, the area and the equal error are counted as they are defined', () => {
  const clear = [0, 1].flatMap((fold) => [
    compared(0.9, true, fold),
    compared(0.8, true, fold),
    compared(0.1, false, fold),
  ]);
  expect(measure(clear, 0.85)).toEqual({
    falseAccepts: 0,
    falseRejects: 2,
    auc: 1,
    eer: 0,
    accuracy10Fold: 1,
    accuracyStd: 0,
  });
  const mixed = [compared(0.9, true, 0), compared(0.6, false, 0), compared(0.5, true, 1), compared(0.1, false, 1)];
  const { auc, eer, falseAccepts } = measure(mixed, 0.5);
  expect({ auc, eer, falseAccepts }).toEqual({ auc: 0.75, eer: 0.5, falseAccepts: 1 });
});

test('what cannot be said is null: an area without strangers, folds where there is one', () => {
  expect(measure([compared(0.9, true, 0)], 0.5)).toMatchObject({ auc: null, eer: null, accuracy10Fold: null });
});

test('a goal stands beside each figure that has one, and is missed where nothing was measured', () => {
  const lines = beside({ decisionMsP95: 59.96, list500Ms: 50.1, bestFrameToAskMsP95: null, firstFrameMs: 700 }).split(
    '\n',
  );
  expect(lines.map((line) => line.split(/ +/).join(' '))).toEqual([
    'decisionMsP95 59.96 goal 60 reached',
    'list500Ms 50.1 goal 50 MISSED',
    'bestFrameToAskMsP95 – goal 300 MISSED',
    'firstFrameMs 700',
  ]);
});
