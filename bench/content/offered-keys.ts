import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { KeyFile, VenueKeys } from '#contract/venue/pack.ts';
import { type readKeyFile, signKeys } from '#core/packs/key-file.ts';
import { signingKeyFromSeed } from '#core/packs/signing.ts';
import { damagedBytes } from './damage.ts';
import type { Offered } from './offered.ts';

const keyOf = (fill: number) => signingKeyFromSeed(Buffer.alloc(32, fill).toString('base64url'));
const [oldKey, newKey, strangerKey] = [keyOf(1), keyOf(2), keyOf(3)];

const known: VenueKeys = {
  form: 'yingbin.keys.1',
  venue: 'hall',
  version: 2,
  created: '2026-02-01T08:00:00Z',
  keys: [{ publicKey: oldKey.publicKey, roles: ['publish', 'keys'], name: '示例' }],
  thresholds: { publish: 1, keys: 1 },
};
const trusted: KeyFile = signKeys({ keys: known, signatures: [] }, oldKey);

const badKinds = [
  'flipped',
  'cut',
  'unsigned',
  'signed by the new key alone',
  'signed by a stranger',
  'older',
  'of another venue',
  'asking for more keys than there are',
  'altered after signing',
  'with more than a key file has',
  'no JSON',
] as const;

/** One key file in five is valid: the next one after what is trusted. */
export const keysOffering = fc.record({
  kind: fc.oneof(
    { weight: 1, arbitrary: fc.constant('valid' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...badKinds) },
  ),
  name: fc.string({ minLength: 1, maxLength: 60 }),
  place: fc.nat(),
  bit: fc.nat(7),
});
type Offering = typeof keysOffering extends fc.Arbitrary<infer Value> ? Value : never;

/** The key file that a generated choice stands for, for a reader. */
export function offeredKeys({ kind, name, place, bit }: Offering, read: typeof readKeyFile): Offered {
  const keys: VenueKeys = {
    ...known,
    version: kind === 'older' ? 2 : 3,
    venue: kind === 'of another venue' ? 'mall' : 'hall',
    keys: [...known.keys, { publicKey: newKey.publicKey, roles: ['publish', 'keys'], name }],
    thresholds: { publish: kind === 'asking for more keys than there are' ? 3 : 2, keys: 2 },
  };
  const file = signersOf(kind).reduce(signKeys, { keys, signatures: [] });
  const whole = Buffer.from(JSON.stringify(changed(kind, file)));
  const isDamaged = kind === 'flipped' || kind === 'cut';
  const bytes = isDamaged ? damagedBytes(kind, whole, place, bit) : whole;
  return {
    what: `key file, ${kind}`,
    isValid: kind === 'valid',
    isDamaged,
    read: async () => {
      const outcome = read(kind === 'no JSON' ? bytes.subarray(1) : bytes, trusted);
      if (!outcome.ok) return { kind: 'refused', code: outcome.code };
      return { kind: 'taken', isAsMade: isDeepStrictEqual(outcome.value.keys, keys) };
    },
  };
}

function signersOf(kind: Offering['kind']) {
  if (kind === 'unsigned') return [];
  if (kind === 'signed by the new key alone') return [newKey];
  return kind === 'signed by a stranger' ? [newKey, strangerKey] : [oldKey, newKey];
}

function changed(kind: Offering['kind'], file: KeyFile): object {
  if (kind === 'altered after signing') return { ...file, keys: { ...file.keys, created: '2026-02-01T08:00:01Z' } };
  return kind === 'with more than a key file has' ? { ...file, trusted: true } : file;
}
