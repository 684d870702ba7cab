import { SaxesParser } from 'saxes';
import { slugSchema } from '#contract/venue/entry.ts';
import {
  mostShapes,
  type Plan,
  type PlanLabel,
  type PlanShape,
  planSchema,
  pointsSchema,
} from '#contract/venue/guide.ts';
import { moved, type Outline, outlinesOf } from './outlines.ts';
import { PlanRefused } from './plan-refused.ts';
import { type Attributes, droppedOf, type Surroundings, surroundingsOf } from './surroundings.ts';

/** A larger drawing is not that of a floor. */
export const mostPlanBytes = 5_000_000;

/** Something of a drawing that no plan holds: a script, a picture, a link. */
interface Dropped {
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
  parser.on('opentag', ({ name, attributes }) => reading.open(name, plainAttributes(attributes)));
  parser.on('closetag', () => reading.close());
  parser.on('text', (text) => reading.text(text));
  parser.on('cdata', (text) => reading.text(text));
  parser.write(svg.replace(/^\uFEFF/, '')).close();
  return reading.finish();
}

const mostDepth = 100;

function createReading(line: () => number) {
  const around: Surroundings[] = [];
  const dropped: Dropped[] = [];
  const drawing = createDrawing(line);
  let words = '';
  const drop = (what: string) => {
    if (!dropped.some((known) => known.what === what && known.line === line())) dropped.push({ what, line: line() });
  };
  return {
    drop,
    open: (name: string, attributes: Attributes) => {
      const outer = around.at(-1);
      if (!outer) drawing.begin(name, attributes);
      if (around.length === mostDepth) throw new PlanRefused('plan-broken', line());
      for (const what of droppedOf(name, attributes)) drop(what);
      const element = surroundingsOf(name, attributes, outer);
      around.push(element);
      if (name === 'text') words = '';
      if (!element.isLeftOut) drawing.add(element);
    },
    close: () => {
      const closed = around.pop();
      if (closed?.name === 'text' && !closed.isLeftOut) drawing.write(closed, words);
    },
    text: (text: string) => {
      const inner = around.at(-1);
      if (!inner?.isLeftOut && (inner?.name === 'text' || inner?.name === 'tspan')) words += text;
    },
    finish: (): ReadPlan => ({ plan: drawing.finish(), dropped }),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const mostLabels = 500;

/** The shapes and words of a drawing as they come, on paper whose upper left corner is the origin. */
function createDrawing(line: () => number) {
  const shapes: PlanShape[] = [];
  const labels: PlanLabel[] = [];
  let box: Box = { x: 0, y: 0, width: 0, height: 0 };
  const shapeOf = (outline: Outline, { look, attributes }: Surroundings): PlanShape => {
    const { isClosed } = outline;
    const points = outline.points.map(([x, y]) => `${rounded(x - box.x)},${rounded(y - box.y)}`).join(' ');
    if (!pointsSchema.safeParse(points).success) throw new PlanRefused('plan-shape-too-fine', line());
    const placeId = slugSchema.safeParse(attributes['data-place']);
    const own = { look: look ?? (isClosed ? 'room' : 'wall'), isClosed, points } as const;
    return placeId.success ? { ...own, placeId: placeId.data } : own;
  };
  return {
    begin: (name: string, attributes: Attributes) => {
      if (name !== 'svg') throw new PlanRefused('plan-not-svg', line());
      const found = boxOf(attributes);
      if (!found) throw new PlanRefused('plan-without-size', line());
      box = found;
    },
    add: (element: Surroundings) => {
      for (const outline of outlinesOf(element.name, element.attributes, element.transforms)) {
        if (shapes.length === mostShapes) throw new PlanRefused('plan-too-many-shapes', line());
        shapes.push(shapeOf(outline, element));
      }
    },
    write: ({ attributes, transforms }: Surroundings, words: string) => {
      const text = words.replaceAll(/\s+/g, ' ').trim();
      const spot = moved(attributes.x, attributes.y, transforms);
      if (text === '' || !spot || labels.length === mostLabels) return;
      labels.push({ x: rounded(spot[0] - box.x), y: rounded(spot[1] - box.y), text: { 'zh-CN': text } });
    },
    finish: (): Plan => {
      if (shapes.length === 0) throw new PlanRefused('plan-empty', line());
      return planSchema.parse({ width: box.width, height: box.height, shapes, labels });
    },
  };
}

function plainAttributes(given: Readonly<Record<string, unknown>>): Attributes {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
}

function boxOf({ viewBox, width, height }: Attributes): Box | null {
  const [x = 0, y = 0, w = Number.NaN, h = Number.NaN] = viewBox
    ? viewBox
        .trim()
        .split(/[\s,]+/)
        .map(Number)
    : [0, 0, Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')];
  const isRight = [x, y, w, h].every((value) => Number.isFinite(value) && Math.abs(value) <= 100_000) && w > 0 && h > 0;
  return isRight ? { x, y, width: w, height: h } : null;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
