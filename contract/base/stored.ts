import { z } from 'zod';

/** A form that something stored once had: its name and version then, and what makes the present form of it. */
export interface FormerForm<Present> {
  readonly type: string;
  readonly version: number;
  /** @throws where it does not have that form. */
  readonly read: (stored: unknown) => Present;
}

/** Describes a former form: the schema it had, and how the present value is made of such a one. */
export function formerForm<Former extends z.ZodType, Present>(
  { type, version, schema }: { type: string; version: number; schema: Former },
  toPresent: (stored: z.output<Former>) => Present,
): FormerForm<Present> {
  return { type, version, read: (stored) => toPresent(schema.parse(stored)) };
}

/**
 * The version of everything that is stored or sent, and readers for all forms it had before. Each schema is entered
 * where it is declared; a reader that does not give what the schema says now does not compile.
 */
export const storedVersions = z.registry<{ version: number; former?: FormerForm<z.core.$output>[] }>();

/** What this release has no reader for: a later one wrote it. Only its name and version are looked at. */
export const unknownFormSchema = z.strictObject({
  type: z.literal('unknown'),
  storedType: z
    .string()
    .regex(/^[a-z][a-z0-9.-]*$/)
    .max(64)
    .nullable(),
  version: z.int().min(1),
});
export type UnknownForm = z.infer<typeof unknownFormSchema>;

/** As rows are written; rows from before there were versions hold the bare value, which then had version 1. */
const envelopeSchema = z.strictObject({ version: z.int().min(1), value: z.unknown() });
const namedSchema = z.looseObject({ type: z.string() });

type Form = z.ZodObject<{ type: z.ZodLiteral<string> }>;

/** Writes values of a union for storing, each with its version, and reads all that was ever written. */
export interface StoredForms<Value> {
  /** @throws {z.ZodError} for a value that does not fit: that is a bug. */
  readonly write: (value: Value) => string;
  readonly read: (stored: string) => Value | UnknownForm;
}

/** @throws where a form of the union has no version. */
export function createStoredForms<Value>(union: z.ZodType<Value> & { options: readonly Form[] }): StoredForms<Value> {
  const versions = new Map<string, number>();
  const former = new Map<string, FormerForm<unknown>>();
  for (const form of union.options) {
    const type = form.shape.type.value;
    const entered = storedVersions.get(form);
    if (!entered) throw new Error(`${type} is stored and has no version`);
    versions.set(type, entered.version);
    for (const old of entered.former ?? []) former.set(`${old.type}@${old.version}`, old);
  }
  const presentOf = (type: string, version: number, value: unknown): unknown => {
    if (versions.get(type) === version) return value;
    return former.get(`${type}@${version}`)?.read(value);
  };
  return {
    write: (value) => {
      const written = union.parse(value);
      return JSON.stringify({ version: versions.get(namedSchema.parse(written).type), value: written });
    },
    read: (stored) => {
      const { version, value } = opened(JSON.parse(stored));
      const type = namedSchema.safeParse(value).data?.type ?? '';
      try {
        return union.parse(presentOf(type, version, value));
      } catch {
        const storedType = unknownFormSchema.shape.storedType.safeParse(type).data ?? null;
        return { type: 'unknown', storedType, version };
      }
    },
  };
}

function opened(stored: unknown): z.infer<typeof envelopeSchema> {
  const envelope = envelopeSchema.safeParse(stored);
  return envelope.success ? envelope.data : { version: 1, value: stored };
}
