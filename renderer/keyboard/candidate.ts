/** Something the letters typed so far may stand for. */
export interface Candidate {
  readonly text: string;
  /** How many of the typed letters it uses up; the rest stay to be chosen. */
  readonly uses: number;
}
