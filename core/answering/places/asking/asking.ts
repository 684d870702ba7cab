/** What is said around the name of a place by whoever looks for it: pieces of regular expressions over normalised words. */
export interface Asking {
  /** Before the name, in the order in which they are tried. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** The same of whoever wants to know where something is to be bought. */
  readonly buyingBefore: readonly string[];
  readonly buyingBehind: readonly string[];
  /** What may stand beside a name without asking for anything: articles, particles, manners. */
  readonly idleBefore: readonly string[];
  readonly idleBehind: readonly string[];
}
