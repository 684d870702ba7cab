import type { Hanging } from '#contract/page/panel.ts';
import type { Panel } from './stage.tsx';

interface Drawn {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The three sizes the screens are drawn for. */
export const drawnPanels: Readonly<Record<Panel, Drawn>> = {
  portrait: { widthPx: 1080, heightPx: 1920 },
  landscape: { widthPx: 1920, heightPx: 1080 },
  compact: { widthPx: 1280, heightPx: 800 },
};

export interface PanelFit extends Drawn {
  readonly panel: Panel;
  /** How many window pixels one drawn pixel takes. */
  readonly scale: number;
}

const widestStretch = 1.25;

/** Fits the nearest drawn panel into a window: the tighter side gives the scale, the other may stretch by a quarter. */
export function fitPanel(widthPx: number, heightPx: number): PanelFit {
  const panel: Panel = widthPx < heightPx ? 'portrait' : widthPx < 1600 ? 'compact' : 'landscape';
  const drawn = drawnPanels[panel];
  const scale = Math.min(widthPx / drawn.widthPx, heightPx / drawn.heightPx);
  return {
    panel,
    scale,
    widthPx: Math.min(widthPx / scale, drawn.widthPx * widestStretch),
    heightPx: Math.min(heightPx / scale, drawn.heightPx * widestStretch),
  };
}

/** Tells the style sheets which panel this is and how large it is drawn. */
export function applyPanel(root: HTMLElement, fit: PanelFit): void {
  root.dataset.panel = fit.panel;
  root.style.setProperty('zoom', String(fit.scale));
  root.style.setProperty('--panel-width', `${fit.widthPx}px`);
  root.style.setProperty('--panel-height', `${fit.heightPx}px`);
}

/** Above this no control may stand where a wheelchair user reaches forward: EN 301 549, 1220 mm with 1 mm kept back. */
const highestControlMm = 1219;
/** The middle of the panel as it is meant to hang: low reach keeps everything to press below it. */
const lowReachMm = 1054;
/** How high the picture of a 32-inch panel is. */
const usualHeightMm = { portrait: 708, landscape: 398, compact: 398 } as const satisfies Record<Panel, number>;
/** How far above the low limit the waterline lies, so that keys stand clear of it. */
const waterlineGapPx = { portrait: 60, landscape: 16, compact: 24 } as const satisfies Record<Panel, number>;

/** Nothing to press stands above this on a panel that hangs where it is drawn for. */
const drawnTopPx = { portrait: 512, landscape: 0, compact: 0 } as const satisfies Record<Panel, number>;

const roundingPx = 1;

export interface Measured {
  readonly lowerEdgeMm: number;
  readonly heightMm: number;
}

/** The two limits in drawn pixels from the top, for a panel that hangs at this height. */
export function reachLimits(panelHeightPx: number, hanging: Measured): { topPx: number; lowPx: number } {
  const pxFromTop = (mm: number) => ((hanging.lowerEdgeMm + hanging.heightMm - mm) / hanging.heightMm) * panelHeightPx;
  const clamp = (px: number, least: number) => Math.round(Math.min(panelHeightPx * 0.6, Math.max(least, px)));
  return { topPx: clamp(pxFromTop(highestControlMm), 0), lowPx: clamp(pxFromTop(lowReachMm), panelHeightPx / 2) };
}

function measuredOf({ panel }: PanelFit, { lowerEdgeMm, heightMm }: Hanging): Measured | null {
  return lowerEdgeMm === null ? null : { lowerEdgeMm, heightMm: heightMm ?? usualHeightMm[panel] };
}

const reachTokenNames = ['--reach-top', '--reach-low', '--waterline-low'] as const;
type ReachTokens = Readonly<Record<(typeof reachTokenNames)[number], string>>;

/** The tokens of the reach line for a panel as it was measured; none where nobody did, for then the drawn ones hold. */
export function reachTokens(fit: PanelFit, hanging: Hanging): Partial<ReachTokens> {
  const measured = measuredOf(fit, hanging);
  if (!measured) return {};
  const { panel, heightPx } = fit;
  const { topPx, lowPx } = reachLimits(heightPx, measured);
  return {
    '--reach-top': `${topPx}px`,
    '--reach-low': `${lowPx}px`,
    '--waterline-low': `${lowPx - waterlineGapPx[panel]}px`,
  };
}

/** Whether the highest control must stand lower than where the screens are drawn for. */
export function hangsHigh(fit: PanelFit, hanging: Hanging): boolean {
  const measured = measuredOf(fit, hanging);
  return measured !== null && reachLimits(fit.heightPx, measured).topPx > drawnTopPx[fit.panel] + roundingPx;
}

/** Tells the style sheets where the reach line runs on this panel. */
export function applyHanging(root: HTMLElement, fit: PanelFit, hanging: Hanging): void {
  const tokens = reachTokens(fit, hanging);
  for (const token of reachTokenNames) {
    const value = tokens[token];
    if (value === undefined) root.style.removeProperty(token);
    else root.style.setProperty(token, value);
  }
  root.toggleAttribute('data-hung-high', hangsHigh(fit, hanging));
}
