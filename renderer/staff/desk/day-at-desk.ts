import type { GivenVersion } from '#contract/page/publications.ts';
import type { ClosableThing } from '../closable-things.ts';

/** What the first page says of each of its rooms; null: nobody may see it here, or it cannot be told now. */
export interface DayAtDesk {
  readonly arrivals: { readonly expected: number; readonly arrived: number; readonly unseen: number } | null;
  readonly notices: { readonly shown: number; readonly coming: number } | null;
  readonly questions: { readonly open: number; readonly marked: number } | null;
  readonly content: { readonly changed: number } | null;
  readonly versions: GivenVersion | null;
  readonly check: { readonly concerns: number };
  /** How much is closed. */
  readonly closures: { readonly closed: number } | null;
  /** What a clerk closes most, to be touched at once. */
  readonly near: readonly ClosableThing[];
}
