import { goHome, key, reach, title } from './every-screen-steps.ts';
import { begin, expect, test } from './fixtures.ts';

/** What is shown in a museum, by number, by room and along a trail. */
export function describeMuseum(): void {
  test.describe('in the museum', () => {
    test.use({ run: { venue: 'museum' } });

    test('an exhibit by its number as it is told to a child, then a trail without steps', async ({ kiosk }) => {
      await begin(kiosk);
      await key(kiosk, /展品和路线/).click();
      await reach('exhibits', title(kiosk, '展品和路线'));
      await key(kiosk, '输编号').click();
      await reach('exhibit-number', title(kiosk, '输展品编号'));
      for (const digit of ['9', '9', '9']) await key(kiosk, digit).click();
      await key(kiosk, '讲给我听').click();
      await expect(kiosk.getByText('没有 999 号展品，请再看一眼编号。')).toBeVisible();
      for (const digit of ['2', '0', '1']) await key(kiosk, digit).click();
      await key(kiosk, '讲给我听').click();
      await reach('exhibit', title(kiosk, '201 十二桨渡船'));
      await key(kiosk, '看图').click();
      const picture = kiosk.getByRole('img', { name: /^示例图：一条带篷的木渡船/ });
      await reach('picture', picture);
      await expect(picture).toHaveJSProperty('naturalWidth', 1200);
      await key(kiosk, '返回').click();
      await key(kiosk, '换个讲法').click();
      await reach('exhibit-depths', title(kiosk, '讲给谁听？'));
      await key(kiosk, /讲给孩子/).click();
      await expect(kiosk.getByText(/^十二个人一起划/)).toBeVisible();
      await key(kiosk, '换个讲法').click();
      await key(kiosk, /讲给内行/).click();
      await reach('exhibit-expert', kiosk.getByText(/竹钉和桐油灰/));

      await goHome(kiosk);
      await key(kiosk, /展品和路线/).click();
      await key(kiosk, /二厅/).click();
      await reach('exhibits-room', title(kiosk, '这里的展品'));
      await key(kiosk, '返回').click();
      await key(kiosk, /最值得看的四件/).click();
      await reach('trail', kiosk.getByText(/^4 件展品，大约 \d+ 分钟$/));
      await key(kiosk, '不走台阶').click();
      await expect(kiosk.getByText('全程没有台阶')).toBeVisible();
      await key(kiosk, '怎么走').click();
      await expect(title(kiosk, '最值得看的四件')).toBeVisible();
      await expect(kiosk.getByText(/^第 1 步，共 \d+ 步$/)).toBeVisible();
    });
  });
}
