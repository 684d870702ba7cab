/** SQLSTATE: a digit, or F, H, P or X, and four more. A system's code (EPIPE) is none. */
const sqlStatePattern = /^[0-9FHPX][0-9A-Z]{4}$/;
/** No connection, no resources, somebody has stopped it, the system's fault. */
const awayClasses: ReadonlySet<string> = new Set(['08', '53', '57', '58']);
/** What was given is not storable: out of range, against a rule, too large. */
const unstorableClasses: ReadonlySet<string> = new Set(['22', '23', '54']);

/** Whether a statement failed because the database is not to be had just now, and not because of the statement. */
export function isAway(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === null ? error instanceof Error && !(error instanceof TypeError) : awayClasses.has(state.slice(0, 2));
}

/** Whether a statement failed for what it was given, so that it would fail again. */
export function isUnstorable(error: unknown): boolean {
  return unstorableClasses.has(sqlStateOf(error)?.slice(0, 2) ?? '');
}

/** What a failure is called, without anything of what was given: its SQLSTATE, the system's code, or its kind. */
export function failureName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function sqlStateOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return sqlStatePattern.test(code) ? code : null;
}
