import { expect, test } from 'vitest';
import { sealedKeySchema } from '#contract/venue/pack.ts';
import { openSealedKey, sealKey } from '#core/packs/sealed-key.ts';
import { isSignedBy, seedOf, signDocument } from '#core/packs/signing.ts';
import { testKey } from '#test/support/fixtures/packs.ts';

const key = testKey('a');
const deviceKey = new Uint8Array(32).fill(7);

test('a key comes out of its passphrase as it went in, and signs', async () => {
  const sealed = await sealKey(key, '示例', { passphrase: '一二三四五六七八九十甲乙' });
  expect(sealedKeySchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
  const opened = await openSealedKey(sealed, { passphrase: '一二三四五六七八九十甲乙' });
  if (!opened) throw new Error('not opened');
  expect(isSignedBy({ a: 1 }, signDocument({ a: 1 }, opened), key.publicKey)).toBe(true);
  expect(await openSealedKey(sealed, { passphrase: '一二三四五六七八九十甲丙' })).toBeNull();
});

test('a key under the key of a terminal opens there and nowhere else', async () => {
  const sealed = await sealKey(key, '示例', { key: deviceKey });
  const opened = await openSealedKey(sealed, { key: deviceKey });
  expect(opened && seedOf(opened)).toBe(seedOf(key));
  expect(await openSealedKey(sealed, { key: new Uint8Array(32).fill(8) })).toBeNull();
  expect(await openSealedKey(sealed, { passphrase: 'a passphrase' })).toBeNull();
});

test('a sealed key with another public half does not open', async () => {
  const sealed = await sealKey(key, '示例', { key: deviceKey });
  const other = { ...sealed, publicKey: testKey('b').publicKey };
  expect(await openSealedKey(other, { key: deviceKey })).toBeNull();
});

test('the seed stands nowhere in what is written', async () => {
  const sealed = JSON.stringify(await sealKey(key, '示例', { key: deviceKey }));
  expect(sealed).not.toContain(seedOf(key));
});
