import { z } from 'zod';

/**
 * What a call answers: its value, or a refusal somebody can act on. The code is also the translation key of the
 * sentence that is shown (`refusal.<code>`); faults and bugs are errors and never come this way.
 */
export type Outcome<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: Code };

/** The schema of an outcome with these refusals. */
export function outcomeSchema<Value extends z.ZodType, const Codes extends readonly [string, ...string[]]>(
  value: Value,
  codes: Codes,
) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), code: z.enum(codes) }),
  ]);
}

/** The value, as an outcome. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A refusal with its code, as an outcome. */
export function refuse<const Code extends string>(code: Code): { ok: false; code: Code } {
  return { ok: false, code };
}
