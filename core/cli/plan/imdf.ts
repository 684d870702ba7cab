/** `npm run plan -- imdf …`: maps of houses as IMDF archives, read and written. */
import { readVenueFiles } from '../../content/venue-files.ts';
import { houseAddressOf } from '../../imdf/house-address.ts';
import { type ImdfRefusal, ImdfRefused, type LeftOutCode } from '../../imdf/left-out.ts';
import { readImdf } from '../../imdf/read-imdf.ts';
import { type NotHeldCode, writeImdf } from '../../imdf/write-imdf.ts';
import { fail, print, readBytes, writeNew } from '../command.ts';

const refusals = {
  'imdf-too-large': 'the archive holds more than it may',
  'imdf-not-an-archive': 'this is no zip archive, or a file in it is missing or damaged',
  'imdf-wrong-version': 'this is not IMDF 1.0',
  'imdf-broken': 'this is not what IMDF has here',
  'imdf-no-levels': 'there are no levels',
  'imdf-too-wide': 'the levels lie more than 5 km apart',
} as const satisfies Record<ImdfRefusal, string>;

const reasons = {
  'kind-not-taken': 'nothing is made of this kind',
  'not-of-its-form': 'it has not the form that IMDF gives it',
  'crosses-itself': 'its outline crosses itself',
  'too-fine': 'its outline has too many points, and is not drawn',
  'no-such-level': 'its level is not there',
  'no-such-unit': 'its unit is not there',
  'no-such-anchor': 'its anchor is not there',
  'at-no-unit': 'it lies at the edge of no unit',
  'leads-nowhere': 'nobody walks on either side of it',
  'no-opening': 'no opening leads to it: it is listed, and there is no way to it',
  'one-level-only': 'it stands on one level, and leads nowhere',
  'direction-not-said': 'no relationship says whither it goes: it is taken both ways',
  'no-name': 'it has no name',
  'hours-not-taken': 'its hours are not taken',
  'too-many': 'there are too many',
} as const satisfies Record<LeftOutCode, string>;

const losses = {
  stand: 'where a terminal stands',
  'one-way': 'that this way leads in one direction',
  narrow: 'how wide this way is, but at doors',
  time: 'how long this way takes',
  hours: 'its hours',
  'not-on-plan': 'the place: it is on no plan',
  'without-plan': 'the floor: it has no plan',
} as const satisfies Record<NotHeldCode, string>;

/** Reads an archive; with `out` writes what stands under "guide" and "places" in venue.json. */
export async function readArchive(file: string, out: string | undefined): Promise<void> {
  const { guide, places, leftOut } = await read(file);
  for (const { file: name, feature, id, code } of leftOut) {
    const where = feature === 0 ? name : `${name}, feature ${feature} (${id})`;
    print(`${where}: ${reasons[code]}`);
  }
  if (out !== undefined) writeNew(out, `${JSON.stringify({ guide, places }, null, 2)}\n`);
  const { floors, nodes, edges, passages } = guide;
  const ways = `${nodes.length} nodes, ${edges.length} ways, ${passages.length} lifts and stairs`;
  print(`Good: ${floors.length} floors, ${places.length} places, ${ways}; say next where terminals stand`);
}

async function read(file: string) {
  try {
    return await readImdf(readBytes(file));
  } catch (error) {
    if (error instanceof ImdfRefused) fail(`${file}, ${error.file}: ${refusals[error.code]}`);
    throw error;
  }
}

export interface WriteWords {
  readonly out?: string | undefined;
  readonly at?: string | undefined;
  readonly bearing?: string | undefined;
  readonly address?: string | undefined;
  readonly locality?: string | undefined;
}

/** Writes the plans of a venue's folder as an archive. */
export async function writeArchive(folder: string, { out, at, bearing, address, locality }: WriteWords): Promise<void> {
  const [longitude = Number.NaN, latitude = Number.NaN] = (at ?? '').split(',').map(Number);
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85;
  if (!isOnEarth) fail('--at wants the longitude and latitude of the middle of the plans: --at 116.39,39.90');
  if (out === undefined) fail('--out wants the file to write');
  const bearingDegrees = Number(bearing ?? '0');
  if (!Number.isFinite(bearingDegrees)) fail('--bearing wants degrees, clockwise from north');
  const { venue } = readVenueFiles(folder).content;
  const { guide } = venue;
  if (!guide) fail(`${folder} has no plans`);
  const known = houseAddressOf(venue);
  const standing = {
    middle: [longitude, latitude] as const,
    bearingDegrees,
    address: address ?? known.address,
    locality: locality ?? known.locality,
  };
  const { bytes, notHeld } = await writeImdf({ ...venue, guide }, standing, new Date());
  for (const { code, id } of notHeld) print(`${id}: IMDF does not hold ${losses[code]}`);
  writeNew(out, bytes);
  print(`Good: ${out}, ${guide.floors.length} floors`);
}
