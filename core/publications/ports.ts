import type { ContentChanges, DifferingEntry } from '#contract/page/publications.ts';
import type { PackManifest, Signature } from '#contract/venue/pack.ts';
import type { VenueContent } from '#contract/venue/venue.ts';

/** A pack file of exactly this hash. */
export interface PackSource {
  readonly kind: 'pack';
  readonly file: string;
  readonly sha256: string;
}

/** A version whose content was found sound. */
export interface SoundContent {
  /** Names the venue's files. */
  readonly sha256: string;
  readonly entries: number;
  readonly changes: ContentChanges;
  /** The first entries in which it differs from what is in force. */
  readonly differing: readonly DifferingEntry[];
}

/** Why content was not taken; the detail is for whoever wrote it. */
export interface ContentRefused {
  readonly ok: false;
  readonly code: string;
  readonly detail: string;
}

/** What is in force, and the way to put something else there. */
export interface ContentInForce {
  readonly current: () => { readonly sha256: string };
  readonly check: (source: PackSource) => Promise<{ readonly ok: true; readonly value: SoundContent } | ContentRefused>;
  /** `confirm` is told before anybody hears of the version; a fault that it throws keeps it out of force. */
  readonly replace: (
    source: PackSource,
    confirm: (sound: SoundContent) => void,
  ) => Promise<{ readonly ok: true } | ContentRefused>;
}

/** What is said of a new version, beside what its files say. */
export interface VersionFacts {
  readonly id: string;
  readonly version: number;
  readonly parent: { readonly id: string; readonly version: number } | null;
  readonly created: string;
  readonly expires: string | null;
}

/** What a pack is made of: content, the files of another pack as a new version, or another pack to be signed once more. */
export type PackedFrom =
  | {
      readonly kind: 'content';
      readonly content: VenueContent;
      /** The pack whose pictures it keeps. */
      readonly mediaFrom: string | null;
      readonly facts: VersionFacts;
    }
  | { readonly kind: 'files'; readonly of: string; readonly facts: VersionFacts }
  | { readonly kind: 'pack'; readonly of: string };

/** Gives the signatures that a pack is to bear, of those that it has already. */
export type SignPack = (manifest: PackManifest, present: readonly Signature[]) => Promise<readonly Signature[]>;

/** Writes a pack into a file that is not there yet; it is flushed to the disk when this resolves. @throws {Fault} */
export type WritePack = (
  to: string,
  from: PackedFrom,
  sign: SignPack,
) => Promise<{ readonly manifest: PackManifest; readonly sha256: string }>;
