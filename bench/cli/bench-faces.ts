// npm run --silent bench:faces -- [--frames N] [--check-ins N] [--json]
import { parseArgs } from 'node:util';
import { beside } from '../faces/goals.ts';
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

const say = (line: string) => process.stderr.write(`${line}\n`);
say('before the camera of the real page …');
const page = await measurePage(Number(values['check-ins']));
say('lists of 500 people, and one face among up to 5,000 …');
const lists = { ...(await measureLists()), ...measureMatching() };
say(`300 frames in time, and ${values.frames} one after the other …`);
const vision = await measureVision(Number(values.frames));
const figures = { ...vision, ...page, ...lists };
process.stdout.write(`${values.json ? JSON.stringify(figures) : beside(figures)}\n`);
