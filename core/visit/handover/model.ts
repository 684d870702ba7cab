export interface HandoverLocation {
  readonly kind: 'hand-over';
  readonly asked: string | null;
  readonly calledAt: string;
}

export interface HandoverEffect {
  readonly kind: 'call-staff';
}
