import { type SealedKey, sealedKeySchema } from '#contract/venue/pack.ts';
import { openSealedKey } from '../../packs/sealed-key.ts';
import type { SigningKey } from '../../packs/signing.ts';
import { askHidden, lineAfterLine } from '../ask-hidden.ts';
import { CommandRefused, fail, readBytes, readWords } from '../command.ts';

/** What somebody asked the command for, with where it writes and whom it asks. */
export interface Order {
  readonly words: readonly string[];
  /** The value of an option. @throws {CommandRefused} where it is needed and not given. */
  readonly option: (name: OptionName) => string;
  readonly maybe: (name: OptionName) => string | null;
  readonly keyFiles: readonly string[];
  readonly askPassphrase: (question: string) => Promise<string>;
}

const options = {
  venue: { type: 'string' },
  out: { type: 'string' },
  version: { type: 'string' },
  after: { type: 'string' },
  expires: { type: 'string' },
  keys: { type: 'string' },
  seen: { type: 'string' },
  name: { type: 'string' },
  threshold: { type: 'string' },
  key: { type: 'string', multiple: true },
} as const;
type OptionName = Exclude<keyof typeof options, 'key'>;

/** Reads the command line. @throws {CommandRefused} for an option that there is none of. */
export function readOrder(usage: string): Order {
  const { positionals, values } = readWords(options, usage);
  const maybe = (name: OptionName) => values[name] ?? null;
  return {
    words: positionals,
    maybe,
    option: (name) => maybe(name) ?? fail(`--${name} is needed`),
    keyFiles: values.key ?? [],
    askPassphrase: passphraseAsker(),
  };
}

/** A key as it lies on a stick: its public half is open to read. */
export function readSealedKey(file: string): SealedKey {
  try {
    return sealedKeySchema.parse(JSON.parse(readBytes(file).toString('utf8')));
  } catch (error) {
    if (error instanceof CommandRefused) throw error;
    return fail(`${file} is no key of a venue`);
  }
}

/** Opens a key with the passphrase of whoever it belongs to. */
export async function openKey(file: string, order: Order): Promise<SigningKey> {
  const sealed = readSealedKey(file);
  const passphrase = await order.askPassphrase(`Passphrase of ${sealed.name}: `);
  return (
    (await openSealedKey(sealed, { passphrase })) ?? fail('Not the passphrase of this key, or the file is damaged')
  );
}

/** Asks whoever sits there; of what is piped in, each question takes a line. */
function passphraseAsker(): Order['askPassphrase'] {
  const { stdin, stderr } = process;
  const nextLine = stdin.isTTY ? null : lineAfterLine(stdin);
  return async (question) => {
    const given = nextLine ? await nextLine() : await askHidden(question, { input: stdin, output: stderr });
    return given ?? fail('Nothing was done');
  };
}
