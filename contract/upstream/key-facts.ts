import { z } from 'zod';
import { storedVersions } from '../base/stored.ts';
import { publicKeySchema } from './sync.ts';

/** How changes of keys went here. */
export const keyFacts = [
  /** The terminal has the key that the hub knows now, and no longer the former one. */
  z.strictObject({ type: z.literal('terminal-key.changed') }).register(storedVersions, { version: 1 }),
  /** The terminal believes the hub by this key, and no longer by a former one. */
  z
    .strictObject({ type: z.literal('hub-key.taken'), publicKey: publicKeySchema })
    .register(storedVersions, { version: 1 }),
] as const;
