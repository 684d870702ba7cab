/** Why a drawing is not taken, for whoever drew it. */
export type PlanRefusal =
  | 'plan-too-large'
  | 'plan-not-svg'
  | 'plan-broken'
  | 'plan-without-size'
  | 'plan-too-many-shapes'
  | 'plan-shape-too-fine'
  | 'plan-empty';

/** Ends the reading of a drawing, with the line at which. */
export class PlanRefused extends Error {
  override readonly name = 'PlanRefused';
  readonly code: PlanRefusal;
  readonly line: number;
  constructor(code: PlanRefusal, line: number) {
    super(`${code} at line ${line}`);
    this.code = code;
    this.line = line;
  }
}
