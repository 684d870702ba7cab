/** `npm run pack -- build|sign|verify|inspect|keys`: packs and keys of a venue, away from any terminal. */
import { fail, runCommand } from './command.ts';
import { makeKeyFile, newKey, showKeyFile, signKeyFile } from './pack/key-commands.ts';
import { type Order, readOrder } from './pack/order.ts';
import { buildPack, inspectPack, signPack, verifyPack } from './pack/pack-commands.ts';

const usage = `npm run pack -- COMMAND

build --venue FOLDER --out PACK [--after PACK | --version N] [--expires MOMENT] [--key KEY]…
sign PACK --key KEY… --out PACK
verify PACK --keys KEYFILE [--venue ID] [--seen VERSION]
inspect PACK
keys new --name NAME --out KEY
keys make --venue ID --key KEY… --out KEYFILE [--threshold N] [--after KEYFILE]
keys sign KEYFILE --key KEY… --out KEYFILE
keys show KEYFILE [--after KEYFILE]

Passphrases are asked for without being shown, or read from standard input when something is
piped in, a line for each key.
No file is written over.`;

function commandOf(order: Order): (() => void | Promise<void>) | null {
  const [verb = '', second = '', file = ''] = order.words;
  if (verb === 'build') return () => buildPack(order);
  if (verb === 'keys' && second === 'new') return () => newKey(order);
  if (verb === 'keys' && second === 'make') return () => makeKeyFile(order);
  if (verb === 'keys' && second === 'sign' && file) return () => signKeyFile(order, file);
  if (verb === 'keys' && second === 'show' && file) return () => showKeyFile(order, file);
  if (verb === 'sign' && second) return () => signPack(order, second);
  if (verb === 'verify' && second) return () => verifyPack(order, second);
  if (verb === 'inspect' && second) return () => inspectPack(second);
  return null;
}

runCommand(async () => {
  await (commandOf(readOrder(usage)) ?? (() => fail(usage)))();
});
