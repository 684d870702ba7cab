import { expect, onTestFinished, test } from 'vitest';
import { findKanaReader } from '#core/engines/kana.ts';
import { forkNode } from '#core/system/child.ts';

const reader = findKanaReader(forkNode);
const without = reader ? '' : ' (skipped: no @patdx/kuromoji)';

function openReader() {
  const session = reader?.open();
  if (!session) throw new Error('There is no reader.');
  onTestFinished(session.close);
  return session;
}

test.skipIf(!reader)(
  `Japanese is read in kana: particles as they are said, counters by their figures${without}`,
  async () => {
    const texts = ['3月28日まで、2階の窓口へ。', '2027年', '大厅访客', 'どうぞ。'];
    expect(await openReader().read(texts)).toEqual([
      'サンガツ 28 ニチ マデ 、 2 カイ ノ マドグチ エ 。',
      '2027 ネン',
      null,
      'ドーゾ 。',
    ]);
  },
);

test.skipIf(!reader)(`words of counters are read as they are said there${without}`, async () => {
  const texts = ['次の方には見えません。', '右の方へ', 'お急ぎの方は係員へどうぞ。', '角を長押しで終了'];
  expect(await openReader().read(texts)).toEqual([
    'ツギ ノ カタ ニ ワ ミエ マセ ン 。',
    'ミギ ノ ホー エ',
    'オ イソギ ノ カタ ワ カカリイン エ ドーゾ 。',
    'カド ヲ ナガオシ デ シューリョー',
  ]);
});

test.skipIf(!reader)(`a reader that is closed rejects what it was still to read${without}`, async () => {
  const session = openReader();
  const reading = session.read(['窓口']);
  session.close();
  await expect(reading).rejects.toMatchObject({ code: 'engine-missing' });
  await expect(session.read(['窓口'])).rejects.toMatchObject({ code: 'engine-missing' });
});
