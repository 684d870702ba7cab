import { expect, test } from 'vitest';
import { afterPress } from '#renderer/voice/after-press.ts';
import type { Stop } from '#renderer/voice/stops.ts';

const stop = (text: string, isOn: boolean | null = null): Stop => ({
  element: {} as HTMLElement,
  text,
  isKey: true,
  state: isOn === null ? null : { kind: 'switch', isOn },
  endsVisit: false,
});

test('a switch that was pressed says how it is now, also where it was drawn anew', () => {
  const pressed = stop('不走台阶', false);
  const drawnAnew = stop('不走台阶', true);
  expect(afterPress(pressed, [pressed], [stop('往前走'), drawnAnew], 4)).toEqual({
    kind: 'switched',
    stop: drawnAnew,
  });
});

test('of a page that was turned what stands on it is said, and not what stood there before', () => {
  const next = stop('下一页，第 2 页');
  const title = stop('全部地点');
  const back = stop('返回');
  const after = [title, stop('茶室'), stop('书店'), stop('琴室'), stop('下一页，第 3 页'), back];
  const come = afterPress(next, [title, stop('大堂'), next, back], after, 2);
  expect(come.kind === 'come' && come.stops.map(({ text }) => text)).toEqual(['茶室', '书店']);
});

test('a press that changed nothing says nothing', () => {
  const key = stop('返回');
  expect(afterPress(key, [key], [key], 4)).toEqual({ kind: 'nothing' });
});
