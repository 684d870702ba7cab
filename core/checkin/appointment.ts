/** One appointment as a table brings it. */
export interface Appointment {
  /** Digits alone. */
  readonly code: string;
  readonly name: string;
  /** The last four digits of a phone number. */
  readonly phoneTail: string;
  readonly day: string;
  /** On the wall of the venue: 09:30. */
  readonly time: string;
  readonly service: string;
  readonly place: string;
  /** By which the venue knows a person over several appointments. */
  readonly personNumber: string | null;
  readonly isCancelled: boolean;
}
