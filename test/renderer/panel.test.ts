import { expect, test } from 'vitest';
import { drawnPanels, fitPanel, reachLimits } from '#renderer/panel.ts';

test.each(Object.entries(drawnPanels))(
  'a window of the size of %s is drawn one to one',
  (panel, { widthPx, heightPx }) => {
    expect(fitPanel(widthPx, heightPx)).toMatchObject({ panel, scale: 1, widthPx, heightPx });
  },
);

test('a smaller window shows the whole panel, smaller', () => {
  const fit = fitPanel(540, 960);
  expect(fit).toMatchObject({ panel: 'portrait', scale: 0.5, widthPx: 1080, heightPx: 1920 });
});

test('a panel hung as drawn has its limits where the tokens have them', () => {
  expect(reachLimits(1920, { lowerEdgeMm: 700, heightMm: 708 })).toEqual({ topPx: 513, lowPx: 960 });
});

test('a panel hung higher pushes controls down, but never below three fifths', () => {
  expect(reachLimits(1920, { lowerEdgeMm: 800, heightMm: 708 }).topPx).toBeGreaterThan(700);
  expect(reachLimits(1920, { lowerEdgeMm: 1400, heightMm: 708 }).topPx).toBe(1152);
});
