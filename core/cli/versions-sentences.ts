import type { ExportRefusal, KeyRefusal, OfferRefusal, PublishRefusal } from '#contract/page/publications.ts';
import { keyFileSentences, packSentences } from './pack/sentences.ts';

type Refusal = ExportRefusal | KeyRefusal | OfferRefusal | PublishRefusal;

const sentences: Readonly<Record<Refusal, string>> = {
  ...packSentences,
  ...keyFileSentences,
  'draft-outdated': 'Another version has been published meanwhile',
  'content-refused': 'What is in it breaks the rules for content',
  'wrong-venue': 'It is the content of another venue',
  'disk-full': 'No room is left on the disk',
  'unknown-publication': 'There is no such version, or its pack is not kept any more',
  'pack-damaged': 'The pack of this version is damaged',
  'no-such-offer': 'It is not offered any more',
  'publishing-failed': 'It could not be put in force; the log says why',
  'no-venue-key': 'This terminal has no key that others trust',
  'no-trusted-keys': 'No keys are trusted here that fit',
  'file-unreadable': 'The file cannot be read: it is gone, or no plain file',
  'keys-known': 'These keys, or others of this venue, are trusted already',
  'no-keys-offered': 'These are not the digits of the key file',
  'key-exists': 'This terminal has a key already',
  'passphrase-too-short': 'Too short: 12 characters or more',
  'wrong-passphrase': 'Not the passphrase of this key, or the file is damaged',
  'key-damaged': 'The key cannot be opened on this machine',
};

/** What is said to somebody at a command line of a refusal. */
export function sentenceOf(code: Refusal): string {
  return sentences[code];
}

/** 24 digits in groups of four. */
export function grouped(digits: string): string {
  return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
