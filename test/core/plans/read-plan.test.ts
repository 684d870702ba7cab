import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostShapes } from '#contract/venue/guide.ts';
import { PlanRefused } from '#core/plans/plan-refused.ts';
import { mostPlanBytes, readPlan } from '#core/plans/read-plan.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const drawings = join(import.meta.dirname, '../../../assets/plans');

const drawn = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${inside}</svg>`;
const room = '<rect class="room" x="1" y="2" width="10" height="5"/>';

function refusalOf(svg: string): string {
  try {
    readPlan(svg);
    return 'taken';
  } catch (error) {
    if (error instanceof PlanRefused) return `${error.code} ${error.line}`;
    throw error;
  }
}

test.each(['hall', 'mall', 'museum'] as const)(
  'the plans of the sample %s are what is read from their drawings',
  (id) => {
    const { floors } = sampleVenue(id).guide;
    expect(readdirSync(join(drawings, id)).sort()).toEqual(floors.map((floor) => `${floor.id}.svg`).sort());
    for (const floor of floors) {
      const { plan, dropped } = readPlan(readFileSync(join(drawings, id, `${floor.id}.svg`), 'utf8'));
      expect(floor.plan, floor.id).toEqual(plan);
      expect(dropped).toEqual([]);
    }
  },
);

test('shapes are read with their look, their place and what moves them', () => {
  const { plan } = readPlan(
    drawn(`<g class="closed" transform="translate(10 0)">
      <rect x="0" y="0" width="5" height="5" transform="scale(2)"/><path d="M0 0h4v4" class="wall"/></g>
      <polygon points="0,0 4,0 4,4" data-place="lift"/><line x1="0" y1="0" x2="9" y2="0"/>`),
  );
  expect(plan).toEqual({
    width: 100,
    height: 50,
    labels: [],
    shapes: [
      { look: 'closed', isClosed: true, points: '10,0 20,0 20,10 10,10' },
      { look: 'wall', isClosed: false, points: '10,0 14,0 14,4' },
      { look: 'room', isClosed: true, points: '0,0 4,0 4,4', placeId: 'lift' },
      { look: 'wall', isClosed: false, points: '0,0 9,0' },
    ],
  });
});

test('curves become straight stretches, and words keep their middle', () => {
  const { plan } = readPlan(drawn('<circle cx="20" cy="20" r="10"/><text x="5" y="6">中<tspan>庭</tspan></text>'));
  expect(plan.shapes[0]?.points.split(' ').length).toBeGreaterThan(12);
  expect(plan.labels).toEqual([{ x: 5, y: 6, text: { 'zh-CN': '中庭' } }]);
});

test('what could act or lead elsewhere is dropped and named with its line', () => {
  const { plan, dropped } = readPlan(
    `<!DOCTYPE svg [<!ENTITY a "b">]>\n${drawn(`
<script>alert(1)</script>
<style>rect { fill: url(http://example.org) }</style>
<a href="javascript:alert(1)">${room}</a>
<foreignObject><body onload="x()"/></foreignObject>
<image href="http://example.org/a.png"/>
<rect x="1" y="1" width="2" height="2" onclick="x()" style="fill:red"/>
<use xlink:href="#a"/>`)}`,
  );
  expect(dropped.map(({ what, line }) => `${line} ${what}`)).toEqual([
    '1 DOCTYPE',
    '3 script',
    '4 style',
    '5 href',
    '5 a',
    '6 foreignObject',
    '6 onload',
    '6 body',
    '7 href',
    '7 image',
    '8 onclick',
    '8 style',
    '9 xlink:href',
    '9 use',
  ]);
  expect(plan.shapes).toHaveLength(2);
  expect(JSON.stringify(plan)).not.toMatch(/alert|http|script|url|x\(\)/);
});

test('what is no plan is refused with its line', () => {
  expect(refusalOf('')).toBe('plan-broken 1');
  expect(refusalOf('<html/>')).toBe('plan-not-svg 1');
  expect(refusalOf('\n<svg xmlns="x"/>')).toBe('plan-without-size 2');
  expect(refusalOf(drawn(''))).toBe('plan-empty 1');
  expect(refusalOf(drawn(`${room}\n<rect`))).toBe('plan-broken 2');
  expect(refusalOf(drawn(`${room}\n&gone;`))).toBe('plan-broken 2');
  expect(refusalOf(drawn(room.repeat(mostShapes + 1)))).toBe('plan-too-many-shapes 1');
  expect(refusalOf(drawn(`<path d="M0 0${'L1 1'.repeat(20_000)}"/>`))).toBe('plan-shape-too-fine 1');
  expect(refusalOf('x'.repeat(mostPlanBytes + 1))).toBe('plan-too-large 1');
});

test('whatever stands in a drawing, a plan or a refusal comes of it, and nothing else', () => {
  const parts = fc.constantFrom(
    '<rect x="1" y="1" width="NaN" height="1e999"/>',
    '<path d="M0 0Q1 1 2 2T3 3A1 0 0 0 1 4 4Z"/>',
    '<g transform="matrix(0 0 0 0 0 0)">',
    '<g transform="rotate(">',
    '</g>',
    '<script>alert(1)</script>',
    '<text x="a">',
    '</text>',
    '<![CDATA[<script>]]>',
    '<circle r="-5" cx="1e9"/>',
    '&amp;',
    '&x;',
    room,
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string()), { maxLength: 12 }), (found) => {
      const svg = drawn(found.join(''));
      if (refusalOf(svg) !== 'taken') return;
      expect(JSON.stringify(readPlan(svg).plan.shapes)).not.toMatch(/NaN|Infinity|</);
    }),
    { numRuns: 2000, seed: 16 },
  );
});
