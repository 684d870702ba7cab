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

export interface Hanging {
  readonly lowerEdgeMm: number;
  readonly heightMm: number;
}

/** Above this no control may stand where a wheelchair user reaches forward: EN 301 549, 1220 mm with 1 mm kept back. */
const highestControlMm = 1219;
/** The middle of the panel as it is meant to hang: low reach keeps everything to press below it. */
const lowReachMm = 1054;

/** The two limits in drawn pixels from the top, for a panel that hangs at this height. */
export function reachLimits(panelHeightPx: number, hanging: Hanging): { topPx: number; lowPx: number } {
  const pxFromTop = (mm: number) => ((hanging.lowerEdgeMm + hanging.heightMm - mm) / hanging.heightMm) * panelHeightPx;
  const clamp = (px: number, least: number) => Math.round(Math.min(panelHeightPx * 0.6, Math.max(least, px)));
  return { topPx: clamp(pxFromTop(highestControlMm), 0), lowPx: clamp(pxFromTop(lowReachMm), panelHeightPx / 2) };
}
