import { expect, test } from 'vitest';
import { findKanaReader } from '#core/engines/kana.ts';

const reader = findKanaReader();

test.skipIf(!reader)(
  `Japanese is read in kana: particles as they are said, counters by their figures${reader ? '' : ' (skipped: no @patdx/kuromoji)'}`,
  async () => {
    const texts = ['3月28日まで、2階の窓口へ。', '2027年', '大厅访客', 'どうぞ。'];
    expect(await reader?.read(texts)).toEqual([
      'サンガツ 28 ニチ マデ 、 2 カイ ノ マドグチ エ 。',
      '2027 ネン',
      null,
      'ドーゾ 。',
    ]);
  },
);
