/** `npm run seal:venues`: writes the hashes of the sample venues, after checking each of them. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sealsFile } from '../content/sample-venues.ts';
import { readVenueFiles } from '../content/venue-files.ts';

const folder = fileURLToPath(new URL('../../assets/venues/', import.meta.url));
const ids = readdirSync(folder, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .map((item) => item.name)
  .sort();
const seals = Object.fromEntries(ids.map((id) => [id, readVenueFiles(join(folder, id)).sha256]));
writeFileSync(join(folder, sealsFile), `${JSON.stringify(seals, null, 2)}\n`);
for (const [id, sha256] of Object.entries(seals)) console.error(`${id} ${sha256}`);
