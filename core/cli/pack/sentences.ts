import type { KeyFileRefusal, PackRefusal } from '#contract/venue/pack.ts';

/** Why a pack is not taken, to somebody at a desk. */
export const packSentences: Readonly<Record<PackRefusal, string>> = {
  'pack-not-a-pack': 'This is no pack, or it is damaged',
  'pack-too-large': 'It is larger than a pack may be',
  'pack-too-new': 'It was made by a later release; this one cannot read it',
  'pack-unsigned': 'It is not signed by enough of the trusted keys',
  'pack-altered': 'It was changed after it was signed',
  'pack-wrong-venue': 'It belongs to another venue',
  'pack-expired': 'Its time is over',
  'pack-older': 'A later version has been seen already',
};

/** Why a key file is not taken. */
export const keyFileSentences: Readonly<Record<KeyFileRefusal, string>> = {
  'keys-not-a-key-file': 'This is no key file, or it is damaged',
  'keys-wrong-venue': 'These are the keys of another venue',
  'keys-older': 'It is not newer than the one that is trusted',
  'keys-unsigned': 'It is not signed by enough of the keys of the version before, or of its own',
  'keys-too-few': 'It asks for more signatures than it has keys',
};
