import fc from 'fast-check';
import { mostShapes } from '#contract/venue/guide.ts';
import { mostPlanBytes } from '#core/plans/read-plan.ts';

/** A drawing that is offered to be read, and what must come of it. */
export interface OfferedPlan {
  readonly what: string;
  readonly svg: string;
  /** How many shapes it has; null where it must be refused. */
  readonly shapes: number | null;
}

/** Whatever is planted in a drawing carries this; a plan that holds it has let something through. */
export const plantedMark = 'planted-mark';

const length = fc.integer({ min: 1, max: 400 });
const looks = fc.constantFrom('', ' class="floor"', ' class="room x"', ' class="fine"', ' data-place="lift"');
const moves = fc.constantFrom('', ' transform="translate(3 4)"', ' transform="rotate(30 5 5) scale(.5)"');
const shape = fc.tuple(length, length, looks, moves, fc.nat(4)).map(([a, b, look, move, kind]) => {
  const own = `${look}${move}`;
  if (kind === 0) return `<rect x="${a}" y="${b}" width="${b}" height="${a}"${own}/>`;
  if (kind === 1) return `<polygon points="0,0 ${a},0 ${a},${b}"${own}/>`;
  if (kind === 2) return `<path d="M${a} ${b}q5 5 10 0t10 0z"${own}/>`;
  if (kind === 3) return `<circle cx="${a}" cy="${b}" r="7"${own}/>`;
  return `<polyline points="0,0 ${a},${b}"${own}/>`;
});

const plants = [
  `<script>${plantedMark}()</script>`,
  `<script><![CDATA[${plantedMark}]]></script>`,
  `<style>@import "${plantedMark}"</style>`,
  `<a href="javascript:${plantedMark}"><title>${plantedMark}</title></a>`,
  `<foreignObject><text>${plantedMark}</text></foreignObject>`,
  `<image href="http://${plantedMark}/"/>`,
  `<animate onbegin="${plantedMark}"/>`,
  `<g onload="${plantedMark}" style="${plantedMark}" id="${plantedMark}"/>`,
  `<svg viewBox="0 0 1 1" data-place="${plantedMark} "><desc>${plantedMark}</desc></svg>`,
  `<use href="#${plantedMark}"/>`,
  `<!-- ${plantedMark} -->`,
  `<?xml-stylesheet href="${plantedMark}"?>`,
];

const drawn = (inside: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 500">${inside}</svg>`;

/** How a drawing is made unreadable. */
const faults: readonly { readonly what: string; readonly spoil: (inside: string) => string }[] = [
  { what: 'an element that does not end', spoil: (inside) => drawn(`${inside}<g>`) },
  { what: 'an entity that nobody declared', spoil: (inside) => drawn(`${inside}&gone;`) },
  { what: 'no size', spoil: (inside) => `<svg>${inside}</svg>` },
  { what: 'no drawing', spoil: (inside) => `<html>${inside}</html>` },
  { what: 'no shapes', spoil: () => drawn('<g/>') },
  { what: 'a size of nothing', spoil: (inside) => `<svg viewBox="0 0 0 NaN">${inside}</svg>` },
  { what: 'a second root', spoil: (inside) => `${drawn(inside)}${drawn(inside)}` },
  {
    what: 'too many shapes',
    spoil: (inside) => drawn(`${inside}${'<rect width="1" height="1"/>'.repeat(mostShapes)}`),
  },
  { what: 'a shape without end', spoil: (inside) => drawn(`${inside}<path d="M0 0${'l1 1'.repeat(20_000)}"/>`) },
  { what: 'deeper than anybody draws', spoil: (inside) => drawn(`${'<g>'.repeat(200)}${inside}${'</g>'.repeat(200)}`) },
  { what: 'more bytes than a floor has', spoil: (inside) => drawn(`${inside}<!--${'x'.repeat(mostPlanBytes)}-->`) },
];
/** The large ones take the time of a hundred others. */
const rare = 3;

/** Good drawings, good ones in which something is planted, and such as must be refused. */
export const offeredPlans: fc.Arbitrary<OfferedPlan> = fc
  .record({
    shapes: fc.array(shape, { minLength: 1, maxLength: 12 }),
    plants: fc.array(fc.constantFrom(...plants), { maxLength: 3 }),
    hasDoctype: fc.boolean(),
    fault: fc.option(
      fc.oneof(
        { weight: 12, arbitrary: fc.nat(faults.length - 1 - rare) },
        { weight: 1, arbitrary: fc.integer({ min: faults.length - rare, max: faults.length - 1 }) },
      ),
      { freq: 2 },
    ),
  })
  .map(({ shapes, plants: planted, hasDoctype, fault }) => {
    const inside = [...shapes, ...planted].join('');
    const found = fault === null ? undefined : faults[fault];
    if (found) return { what: `a drawing with ${found.what}`, svg: found.spoil(inside), shapes: null };
    const head = hasDoctype ? `<!DOCTYPE svg [<!ENTITY x "${plantedMark}">]>` : '';
    return { what: `a drawing with ${planted.length} plants`, svg: drawn(inside, head), shapes: shapes.length };
  });
