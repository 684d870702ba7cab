/** What a screen is held to; lengths in pixels of the panel. */
export interface Limits {
  readonly leastTextPx: number;
  readonly leastTargetPx: number;
  /** No control above this line. */
  readonly reachPx: number;
  readonly leastContrast: number;
  /** Whether words are those that people read; made-up ones, which only show where a layout breaks, may be torn. */
  readonly areWordsReal: boolean;
  /** Ids of the quay's keys in their order; empty where there is no quay. */
  readonly quay: readonly string[];
}

/** A rule that a screen breaks, and where. */
export interface Violation {
  readonly rule:
    | 'text-size'
    | 'target-size'
    | 'apart'
    | 'reach'
    | 'contrast'
    | 'overflow'
    | 'torn-word'
    | 'orphan'
    | 'seal'
    | 'quay'
    | 'order';
  readonly where: string;
}

/** A violation with words by which a person finds the element. */
export function violation(rule: Violation['rule'], element: Element, what: string): Violation {
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30);
  return { rule, where: `${element.tagName.toLowerCase()} “${words}”: ${what}` };
}
