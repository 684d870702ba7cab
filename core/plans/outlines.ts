import svgpath from 'svgpath';

type Attributes = Readonly<Record<string, string>>;

const number = (text: string | undefined) => Number.parseFloat(text ?? '0');

/** A drawn element as SVG path data; null for one that draws nothing. */
const drawings: Readonly<Record<string, (attributes: Attributes) => string | null>> = {
  path: ({ d }) => d ?? null,
  rect: ({ x, y, width, height }) => `M${number(x)} ${number(y)}h${number(width)}v${number(height)}h${-number(width)}z`,
  line: ({ x1, y1, x2, y2 }) => `M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}`,
  polyline: ({ points }) => (points ? `M${points}` : null),
  polygon: ({ points }) => (points ? `M${points}z` : null),
  circle: ({ cx, cy, r }) => ellipse(number(cx), number(cy), number(r), number(r)),
  ellipse: ({ cx, cy, rx, ry }) => ellipse(number(cx), number(cy), number(rx), number(ry)),
};

export function isDrawn(element: string): boolean {
  return Object.hasOwn(drawings, element);
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** A line or area of straight stretches. */
export interface Outline {
  readonly points: readonly (readonly [number, number])[];
  readonly isClosed: boolean;
}

/** So many straight stretches stand for a curve. */
const partsOfCurve = 8;

/**
 * The outlines that an element draws, moved by `transforms`, the innermost first. What cannot be read as SVG draws nothing.
 */
export function outlinesOf(element: string, attributes: Attributes, transforms: readonly string[]): readonly Outline[] {
  const data = drawings[element]?.(attributes);
  if (!data) return [];
  let path = svgpath(data);
  for (const transform of transforms) path = path.transform(transform);
  const outlines: { points: (readonly [number, number])[]; isClosed: boolean }[] = [];
  path
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _index, x, y) => {
      const [letter, ...numbers] = segment;
      if (letter === 'M') outlines.push({ points: [], isClosed: false });
      const outline = outlines.at(-1);
      if (!outline) return;
      if (letter === 'Z') outline.isClosed = true;
      else outline.points.push(...stretchesOf(letter, numbers as number[], [x, y]));
    });
  return outlines.filter(({ points }) => points.length > 1 && points.every(([x, y]) => isPlain(x) && isPlain(y)));
}

function isPlain(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < 100_000;
}

/** A point moved by transforms; null where it is none. */
export function moved(x: string | undefined, y: string | undefined, transforms: readonly string[]) {
  const spot = `${number(x)} ${number(y)}`;
  const [first] = outlinesOf('path', { d: `M${spot}L${spot}` }, transforms);
  return first?.points[0] ?? null;
}

function stretchesOf(letter: string, numbers: readonly number[], from: readonly [number, number]): [number, number][] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  switch (letter) {
    case 'H':
      return [[a, from[1]]];
    case 'V':
      return [[from[0], a]];
    case 'C':
      return curve((t, u) => [
        u ** 3 * from[0] + 3 * u * u * t * a + 3 * u * t * t * c + t ** 3 * e,
        u ** 3 * from[1] + 3 * u * u * t * b + 3 * u * t * t * d + t ** 3 * f,
      ]);
    case 'Q':
      return curve((t, u) => [
        u * u * from[0] + 2 * u * t * a + t * t * c,
        u * u * from[1] + 2 * u * t * b + t * t * d,
      ]);
    default:
      return [[a, b]];
  }
}

function curve(at: (t: number, rest: number) => [number, number]): [number, number][] {
  return Array.from({ length: partsOfCurve }, (_, index) => {
    const t = (index + 1) / partsOfCurve;
    return at(t, 1 - t);
  });
}
