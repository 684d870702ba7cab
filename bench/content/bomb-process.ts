// Writes one bomb to its output.
import { writeArchive } from '#core/system/archive.ts';
import { type Bomb, bombs } from './bombs.ts';

const head = '<?xml version="1.0"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function parts(which: Bomb): [string, Buffer][] {
  const sheet = `${head}<worksheet xmlns="${main}"><sheetData>`;
  const book = `${head}<workbook xmlns="${main}"><sheets><sheet name="a" sheetId="1"/></sheets></workbook>`;
  const at = 'xl/worksheets/sheet1.xml';
  const whole: [string, Buffer] = ['xl/workbook.xml', Buffer.from(book)];
  if (which === 'a sheet that unpacks to more than it may') return [whole, [at, Buffer.alloc(100 * 2 ** 20, 0x20)]];
  if (which === 'a million rows')
    return [whole, [at, Buffer.from(sheet + '<row><c><v>1</v></c></row>'.repeat(1_000_000))]];
  const entities = Array.from({ length: 12 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(12)}">`);
  const doctype = `<!DOCTYPE worksheet [<!ENTITY e0 "laugh">${entities.join('')}]>`;
  return [
    whole,
    [at, Buffer.from(`${head}${doctype}<worksheet xmlns="${main}"><sheetData><row><c t="str"><v>&e12;</v></c></row>`)],
  ];
}

const which = bombs.find((name) => name === process.argv[2]);
if (!which) throw new Error(`there is no such bomb: ${process.argv[2]}`);
process.stdout.write(await writeArchive(new Map(parts(which)), new Date('2026-02-01T08:00:00Z')));
