import { z } from 'zod';

const path = z.string().min(1);

/** How a host starts core in a process of its own. */
export const coreStartSchema = z.strictObject({
  dataFolder: path,
  /** The venue named at the start; null leaves it to the settings. */
  venue: z.string().min(1).nullable(),
  /** An installed terminal never falls back to a sample. */
  isInstalled: z.boolean(),
  /** The release's own files: assets, and the built page below dist/renderer. */
  root: path,
  version: z.string(),
  /** The terminal's key where the host's keychain keeps it; else core finds it in a file of the data folder. */
  deviceKey: z.base64().optional(),
  /** The port of the browser host; null where the host has ports of its own. */
  port: z.int().min(0).max(65_535).nullable(),
});
export type CoreStart = z.infer<typeof coreStartSchema>;

const engine = z.int().min(0);

/** From a host to the core that it started. */
export const toCoreSchema = z.discriminatedUnion('kind', [
  /** Once, first. `ready` or `refused` follows. */
  z.strictObject({ kind: z.literal('start'), start: coreStartSchema }),
  /** A page waits at the door. Where the host has ports, the page's two come with this: calls, then media. */
  z.strictObject({ kind: z.literal('admit-page') }),
  /** Stop: end the visit, close the files, and exit. */
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('engine-message'), engine, message: z.unknown() }),
  z.strictObject({ kind: z.literal('engine-gone'), engine, code: z.int().nullable() }),
]);
export type ToCore = z.infer<typeof toCoreSchema>;

/** From core to its host. `ready` itself is one of supervision's own messages. */
export const fromCoreSchema = z.discriminatedUnion('kind', [
  /** The world does not let core start; one sentence says what is wrong and what to do. Starting again changes nothing. */
  z.strictObject({ kind: z.literal('refused'), code: z.string(), sentence: z.string() }),
  /** An address that opens the page once; answers `admit-page` where the host has no ports. */
  z.strictObject({ kind: z.literal('page-address'), address: z.url() }),
  /** Only a host that can fork for core is asked to; an engine is a file of the release, below its root. */
  z.strictObject({ kind: z.literal('fork-engine'), engine, entry: z.url({ protocol: /^file$/ }) }),
  z.strictObject({ kind: z.literal('to-engine'), engine, message: z.unknown() }),
  z.strictObject({ kind: z.literal('kill-engine'), engine }),
]);
export type FromCore = z.infer<typeof fromCoreSchema>;
