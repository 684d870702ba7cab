export interface HandoverLocation {
  readonly kind: 'hand-over';
  readonly asked: string | null;
  /** Whoever called here does not wait any longer, and has not called again. */
  readonly isTakenBack: boolean;
}

/** What the visit remembers of it, wherever the visitor is. */
export interface HandoverMemory {
  /** Since when staff are called, as an ISO time; null while they are not. */
  readonly calledAt: string | null;
  /** What the visitor wrote for staff last. */
  readonly written: string | null;
}

export interface HandoverEffect {
  readonly kind: 'call-staff' | 'take-back-call';
}
