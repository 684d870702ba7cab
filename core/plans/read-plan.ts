import { SaxesParser } from 'saxes';
import {
  mostShapes,
  type Plan,
  type PlanLabel,
  type PlanShape,
  planSchema,
  pointsSchema,
  type ShapeLook,
  shapeLookSchema,
} from '#contract/venue/guide.ts';
import { slugSchema } from '#contract/venue/entry.ts';
import { isDrawn, moved, type Outline, outlinesOf } from './outlines.ts';
import { PlanRefused } from './plan-refused.ts';

/** A larger drawing is not that of a floor. */
export const mostPlanBytes = 5_000_000;

/** Something of a drawing that no plan holds: a script, a picture, a link. */
export interface Dropped {
  readonly what: string;
  readonly line: number;
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a drawing as data: shapes and words, and nothing else of it. The look of a shape is the class of the element or of
 * the group that it is in (`floor`, `room`, …), the place that it is its `data-place`.
 * @throws {PlanRefused} with the line, for a drawing of which no plan can be made.
 */
export function readPlan(svg: string): ReadPlan {
  if (Buffer.byteLength(svg) > mostPlanBytes) throw new PlanRefused('plan-too-large', 1);
  const parser = new SaxesParser({ fragment: false });
  const reading = createReading(() => parser.line);
  parser.on('error', () => {
    throw new PlanRefused('plan-broken', parser.line);
  });
  parser.on('doctype', () => reading.drop('DOCTYPE'));
  parser.on('opentag', ({ name, attributes }) => reading.open(name, attributes));
  parser.on('closetag', () => reading.close());
  parser.on('text', (text) => reading.text(text));
  parser.on('cdata', (text) => reading.text(text));
  parser.write(svg.replace(/^\uFEFF/, '')).close();
  return reading.finish();
}

/** What an element hands down to those in it. */
interface Surroundings {
  readonly name: string;
  readonly look: ShapeLook | null;
  /** The innermost first. */
  readonly transforms: readonly string[];
  /** Nothing in it is drawn. */
  readonly isLeftOut: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const groups: ReadonlySet<string> = new Set(['svg', 'g', 'a', 'switch', 'text', 'tspan']);
/** They say something about the drawing and are no part of it. */
const silent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs']);
const mostLabels = 500;
const mostDepth = 100;

function createReading(line: () => number) {
  const around: Surroundings[] = [];
  const dropped: Dropped[] = [];
  const shapes: PlanShape[] = [];
  const labels: PlanLabel[] = [];
  let box: Box | null = null;
  let words = '';
  const drop = (what: string) => {
    if (!dropped.some((known) => known.what === what && known.line === line())) dropped.push({ what, line: line() });
  };
  const add = (outline: Outline, { look, attributes }: Surroundings) => {
    if (shapes.length === mostShapes) throw new PlanRefused('plan-too-many-shapes', line());
    const points = writtenPoints(outline, box);
    if (!pointsSchema.safeParse(points).success) throw new PlanRefused('plan-shape-too-fine', line());
    const placeId = slugSchema.safeParse(attributes['data-place']);
    shapes.push({
      look: look ?? (outline.isClosed ? 'room' : 'wall'),
      isClosed: outline.isClosed,
      points,
      ...(placeId.success ? { placeId: placeId.data } : {}),
    });
  };
  const addLabel = ({ attributes, transforms }: Surroundings) => {
    const text = words.replaceAll(/\s+/g, ' ').trim();
    const spot = moved(attributes.x, attributes.y, transforms);
    if (text === '' || !spot || labels.length === mostLabels) return;
    labels.push({ x: rounded(spot[0] - (box?.x ?? 0)), y: rounded(spot[1] - (box?.y ?? 0)), text: { 'zh-CN': text } });
  };

  return {
    drop,
    open: (name: string, given: Readonly<Record<string, unknown>>) => {
      const attributes = plainAttributes(given);
      const outer = around.at(-1);
      if (!outer && name !== 'svg') throw new PlanRefused('plan-not-svg', line());
      if (around.length === mostDepth) throw new PlanRefused('plan-broken', line());
      for (const attribute of Object.keys(attributes)) if (isActive(attribute)) drop(attribute);
      const isKnown = isDrawn(name) || groups.has(name) || silent.has(name);
      if (!isKnown || name === 'a') drop(name);
      const own = surroundingsOf(name, attributes, outer, isKnown);
      around.push(own);
      if (name === 'svg' && !outer) {
        box = boxOf(attributes);
        if (!box) throw new PlanRefused('plan-without-size', line());
      }
      if (own.isLeftOut) return;
      if (name === 'text') words = '';
      for (const outline of outlinesOf(name, attributes, own.transforms)) add(outline, own);
    },
    close: () => {
      const closed = around.pop();
      if (closed?.name === 'text' && !closed.isLeftOut) addLabel(closed);
    },
    text: (text: string) => {
      const inner = around.at(-1);
      if (!inner?.isLeftOut && (inner?.name === 'text' || inner?.name === 'tspan')) words += text;
    },
    finish: (): ReadPlan => {
      if (!box) throw new PlanRefused('plan-not-svg', line());
      if (shapes.length === 0) throw new PlanRefused('plan-empty', line());
      const { width, height } = box;
      return { plan: planSchema.parse({ width, height, shapes, labels }), dropped };
    },
  };
}

function surroundingsOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  outer: Surroundings | undefined,
  isKnown: boolean,
): Surroundings {
  const look = (attributes.class ?? '').split(/\s+/).find((word) => shapeLookSchema.safeParse(word).success);
  const isHidden = attributes.display === 'none' || attributes.visibility === 'hidden';
  return {
    name,
    attributes,
    look: look ? shapeLookSchema.parse(look) : (outer?.look ?? null),
    transforms: [...(attributes.transform ? [attributes.transform] : []), ...(outer?.transforms ?? [])],
    isLeftOut: (outer?.isLeftOut ?? false) || !isKnown || silent.has(name) || isHidden,
  };
}

/** What could act on its own or lead elsewhere. */
function isActive(attribute: string): boolean {
  return /^on/i.test(attribute) || /(^|:)href$/i.test(attribute) || attribute === 'style';
}

function plainAttributes(given: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf({ viewBox, width, height }: Readonly<Record<string, string>>): Box | null {
  const [x = 0, y = 0, w = Number.NaN, h = Number.NaN] = viewBox
    ? viewBox.trim().split(/[\s,]+/).map(Number)
    : [0, 0, Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')];
  const isRight = [x, y, w, h].every((value) => Number.isFinite(value) && Math.abs(value) <= 100_000) && w > 0 && h > 0;
  return isRight ? { x, y, width: w, height: h } : null;
}

function writtenPoints({ points }: Outline, box: Box | null): string {
  return points.map(([x, y]) => `${rounded(x - (box?.x ?? 0))},${rounded(y - (box?.y ?? 0))}`).join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
