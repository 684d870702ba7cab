import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Something stored or sent: its schema now, its version, and the former versions that have a reader. */
export interface Form {
  readonly name: string;
  readonly version: number;
  readonly schema: z.ZodType;
  /** As `name@version`; a form that was renamed is read under its former name. */
  readonly read: readonly string[];
}

/** Hashes that were recorded, by `name@version`: all that was ever stored. */
export type Recorded = Readonly<Record<string, string>>;

const recordedIn = 'test/fixtures/stored/forms.json';

/** What is wrong with the forms, as sentences that say what to do; none when every stored form can be read. */
export function formChanges(forms: readonly Form[], recorded: Recorded): string[] {
  const read = new Set(forms.flatMap((form) => form.read));
  const present = new Set(forms.map(keyOf));
  const changed = forms.flatMap((form) => {
    const hash = hashOf(form.schema);
    const was = recorded[keyOf(form)];
    if (was === hash) return [];
    if (was === undefined) return [`${keyOf(form)} is new: record it in ${recordedIn} as "${keyOf(form)}": "${hash}".`];
    return [
      `${keyOf(form)} is not what was stored under that version: give it version ${form.version + 1}, ` +
        `and a reader that makes the present form from version ${form.version}.`,
    ];
  });
  const lost = Object.keys(recorded)
    .filter((key) => !present.has(key) && !read.has(key))
    .map((key) => `${key} was stored and nothing reads it: write a reader that makes the present form from it.`);
  return [...changed, ...lost];
}

export function keyOf({ name, version }: Pick<Form, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** The hash of what a schema takes. Defaults are left out: what is written does not change by them. */
export function hashOf(schema: z.ZodType): string {
  const shape = z.toJSONSchema(schema, { io: 'input' });
  const text = JSON.stringify(shape, (key, value: unknown) => (key === 'default' ? undefined : sorted(value)));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Keys in one order, since that of a schema's keys means nothing. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
