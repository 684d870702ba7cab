import type { Language } from '#contract/base/language.ts';
import type { ContentChanges, DifferingEntry } from '#contract/page/publications.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { Cancel } from '../system/clock.ts';
import type { Log } from '../system/log.ts';
import { nameWithPhrasings, saidByFiles, withPhrasings } from './added-phrasings.ts';
import type { ContentStore } from './content-store.ts';
import type { AddedPhrasing, GivenWords } from './given-words.ts';
import type { Publishing, ReadVenue } from './publishing.ts';
import { createReadingsStore, type ReadingsStore } from './readings-store.ts';
import type { ThresholdsStore } from './thresholds-store.ts';
import type { VenueFiles } from './venue-files.ts';
import type { VenueSource } from './venue-source.ts';
import { type ContentRefusal, createVersionReading } from './version-reading.ts';

/** The venue's content at one time. */
export interface ContentVersion {
  readonly content: VenueContent;
  /** A name that no other content of this terminal has. */
  readonly version: string;
  /** Names the files. Where it is the same, everything shown is the same: staff gave a phrasing. */
  readonly sha256: string;
}

/** The version that is in force; or why it is not, while the one before stays. */
export type ReplaceOutcome = { readonly ok: true; readonly value: ContentVersion } | ContentRefusal;

/** A version that was read and found sound: what it is, and what it changes of the one that is in force. */
export interface SoundVersion {
  readonly venueId: string;
  readonly sha256: string;
  readonly entries: number;
  readonly changes: ContentChanges;
  readonly differing: readonly DifferingEntry[];
}

export type CheckOutcome = { readonly ok: true; readonly value: SoundVersion } | ContentRefusal;

/**
 * Told of a version when it is in content.db and before anybody hears of it. A {@link Fault} that it throws keeps the
 * version out of force.
 */
export type Confirm = (version: SoundVersion) => void;

/** What the venue says, as it is now. */
export interface Content {
  readonly current: () => ContentVersion;
  /** Hears of every new version once it is in content.db. */
  readonly onChange: (listener: (version: ContentVersion) => void) => Cancel;
  /**
   * Puts another version of the venue, or another venue, in force. It is read, checked and written in a thread, in one
   * transaction; one replacement goes after the other.
   */
  readonly replace: (source: VenueSource, confirm?: Confirm) => Promise<ReplaceOutcome>;
  /** Reads and checks a version as {@link Content.replace} does, and puts nothing in force. */
  readonly check: (source: VenueSource) => Promise<CheckOutcome>;
  /**
   * Gives an entry one more phrasing, which outlasts restarts and new files of the venue. What the entry has already
   * stays as it is. False where there is no such entry, or it has no text in the language.
   */
  readonly addPhrasing: (entryId: string, language: Language, text: string) => boolean;
  /** What staff gave so, the oldest first. */
  readonly addedPhrasings: () => readonly AddedPhrasing[];
  /** Takes some of these away again. What the venue's files say themselves stays. */
  readonly takeBackPhrasings: (phrasings: readonly Omit<AddedPhrasing, 'venueId'>[]) => void;
  /** Resolves when no replacement is writing: writing before would hold up the loop until it is done. */
  readonly whenWritable: () => Promise<void>;
  readonly thresholds: ThresholdsStore;
  readonly readingsOf: (venueId: string) => ReadingsStore;
  /** Ends a replacement under way; what it has not written by then is not written. */
  readonly close: () => Promise<void>;
}

export interface ContentDeps {
  /** content.db. */
  readonly file: string;
  readonly store: ContentStore;
  /** What staff gave to what the files say. */
  readonly given: GivenWords;
  /** What is loaded. */
  readonly first: VenueFiles;
  /** Whether it was written to content.db just now, or read from there: an earlier release may have written less of it. */
  readonly isFirstStored: boolean;
  readonly log: Log;
  readonly closeStore: () => void;
}

/** Content that can be replaced while it is served. */
export function createContent({ file, store, given, first, isFirstStored, log, closeStore }: ContentDeps): Content {
  const listeners = new Set<(version: ContentVersion) => void>();
  let files = first;
  // A process that ended between publishing phrasings and taking them back has left them: they are part of the version.
  given.takeBackPhrasings(saidByFiles(files, given.phrasingsOf(files.content.venue.id)));
  let current = versionOf(files, given);
  /** What is in content.db: for once another one, where a version that was written there was not confirmed. */
  let storedSha256 = first.sha256;
  let isStored = isFirstStored;
  let writing: Promise<void> = Promise.resolve();

  const putInForce = (next: VenueFiles) => {
    files = next;
    current = versionOf(files, given);
    for (const listener of listeners) listener(current);
  };
  const reading = createVersionReading({ file, log, known: () => (isStored ? files : null) });
  const put = async (read: ReadVenue, thread: Publishing, confirm?: Confirm): Promise<ReplaceOutcome> => {
    if (read.sha256 !== storedSha256) {
      const written = thread.write();
      writing = written.catch(() => {});
      await written;
      storedSha256 = read.sha256;
    }
    confirm?.(soundVersion(read));
    if (read.sha256 !== files.sha256) {
      isStored = true;
      putInForce(read);
      log.info('content replaced', { venueId: read.content.venue.id, entries: read.content.entries.length });
    }
    return { ok: true, value: current };
  };

  return {
    current: () => current,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    replace: (source, confirm) => reading.read(source, (read, thread) => put(read, thread, confirm)),
    check: (source) => reading.read(source, async (read) => ({ ok: true as const, value: soundVersion(read) })),
    addPhrasing: (entryId, language, text) => {
      const { venue, entries } = files.content;
      const written = entries.find(({ id }) => id === entryId)?.texts[language];
      if (!written) return false;
      if (written.phrasings.includes(text)) return true;
      given.addPhrasing({ venueId: venue.id, entryId, language, text });
      putInForce(files);
      return true;
    },
    addedPhrasings: () => given.phrasingsOf(files.content.venue.id),
    takeBackPhrasings: (phrasings) => {
      if (phrasings.length === 0) return;
      given.takeBackPhrasings(phrasings.map((phrasing) => ({ ...phrasing, venueId: files.content.venue.id })));
      putInForce(files);
    },
    whenWritable: () => writing,
    thresholds: store.thresholds,
    readingsOf: (venueId) => createReadingsStore(store.madeReadingsOf(venueId), given, venueId),
    close: async () => {
      await reading.close();
      closeStore();
    },
  };
}

function soundVersion({ content, sha256, changes, differing }: ReadVenue): SoundVersion {
  return { venueId: content.venue.id, sha256, entries: content.entries.length, changes, differing };
}

function versionOf({ content, sha256 }: VenueFiles, given: GivenWords): ContentVersion {
  const phrasings = given.phrasingsOf(content.venue.id);
  return { content: withPhrasings(content, phrasings), version: nameWithPhrasings(sha256, phrasings), sha256 };
}
