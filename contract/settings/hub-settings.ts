import { z } from 'zod';
import { openSpanSchema } from '../venue/hours.ts';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** Whether an address is safe to send to: encrypted, or on this very machine. */
function isSafe(address: string): boolean {
  const [, scheme, host = ''] = /^(https?):\/\/(\[[^\]]+\]|[^/:?#]+)/.exec(address) ?? [];
  return scheme === 'https' || (scheme === 'http' && loopback.test(host));
}

/** The hub that this terminal reports to. */
export const hubSettingsSchema = z.strictObject({
  /** Null: there is no network, and all that is said goes by stick. */
  address: z
    .url()
    .refine(isSafe, 'a hub is reached over https; plain http only on this very machine')
    .transform((address) => address.replace(/\/+$/, ''))
    .nullable(),
  /** A file with the certificates (PEM) that the hub's must come from, instead of those that the system trusts. */
  caFile: z.string().min(1).nullable().default(null),
  /** The SHA-256 of the hub's own certificate, in hexadecimal digits: then no other is taken, and no date is looked at. */
  certificateSha256: z
    .string()
    .transform((typed) => typed.replaceAll(':', '').toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/))
    .nullable()
    .default(null),
  /** No more than this is sent, on the long run; null: as fast as the network is. */
  mostKbitPerSecond: z.int().min(8).max(1_000_000).nullable().default(null),
  /** In these hours of each day, by the venue's time, a paired terminal neither sends nor fetches anything; null: none. */
  quietHours: openSpanSchema.nullable().default(null),
  /** More facts than this do not wait: the oldest of little worth are counted and dropped. */
  mostFacts: z.int().min(1000).max(10_000_000).default(1_000_000),
  /**
   * Facts of little worth do not wait longer than so many days of running (of 24 hours each, whatever the clock says), others
   * twice as long; null: all wait until they are taken.
   */
  mostDays: z.int().min(1).max(3650).nullable().default(null),
});
export type HubSettings = z.infer<typeof hubSettingsSchema>;
