// npm run --silent bench:faces -- [--frames N] [--check-ins N] [--json]
import { parseArgs } from 'node:util';
import { measureLists } from '../faces/measure-lists.ts';
import { measureMatching } from '../faces/measure-matching.ts';
import { measurePage } from '../faces/measure-page.ts';
import { measureVision } from '../faces/measure-vision.ts';

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '10000' },
    'check-ins': { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
});

const vision = await measureVision(Number(values.frames));
const page = await measurePage(Number(values['check-ins']));
const figures = { ...vision, ...page, ...measureMatching(), ...(await measureLists()) };
if (values.json) console.log(JSON.stringify(figures));
else console.table(figures);
