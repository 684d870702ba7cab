import { expect, test } from 'vitest';
import { drawnPanels, fitPanel, hangsHigh, reachLimits, reachTokens } from '#renderer/panel.ts';

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

test('a panel that nobody measured keeps the limits it is drawn with', () => {
  expect(reachTokens(fitPanel(1080, 1920), { lowerEdgeMm: null, heightMm: null })).toEqual({});
});

test('the tokens of the reach line follow the height that the installer entered', () => {
  expect(reachTokens(fitPanel(1080, 1920), { lowerEdgeMm: 800, heightMm: null })).toEqual({
    '--reach-top': '784px',
    '--reach-low': '1152px',
    '--waterline-low': '1092px',
  });
});

test('a lying panel is as high as a lying one, or as it was measured', () => {
  const fit = fitPanel(1920, 1080);
  expect(reachTokens(fit, { lowerEdgeMm: 900, heightMm: null })['--reach-top']).toBe('214px');
  expect(reachTokens(fit, { lowerEdgeMm: 900, heightMm: 600 })['--reach-top']).toBe('506px');
});

test('a panel hangs high where its highest control must stand lower than drawn', () => {
  const hung = (lowerEdgeMm: number | null) => ({ lowerEdgeMm, heightMm: null });
  expect([null, 700, 760].map((edgeMm) => hangsHigh(fitPanel(1080, 1920), hung(edgeMm)))).toEqual([false, false, true]);
  expect([null, 821, 881].map((edgeMm) => hangsHigh(fitPanel(1280, 800), hung(edgeMm)))).toEqual([false, false, true]);
});
