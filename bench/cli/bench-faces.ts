// npm run --silent bench:faces -- [--frames N] [--json]
import { parseArgs } from 'node:util';
import { measureMatching } from '../faces/measure-matching.ts';
import { measureVision } from '../faces/measure-vision.ts';

const { values } = parseArgs({
  options: { frames: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
});

const seen = await measureVision(Number(values.frames));
const figures = { ...seen, ...measureMatching() };
if (values.json) console.log(JSON.stringify(figures));
else console.table(figures);
