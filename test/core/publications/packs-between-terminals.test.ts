import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestOf, writePack } from '#core/packs/build-pack.ts';
import { readUntrustedPack } from '#core/packs/read-pack.ts';
import { signDocument } from '#core/packs/signing.ts';
import { openPublishingTerminal, titledVenue } from '#test/support/fixtures/publications.ts';
import { temporaryFolder } from '#test/support/folder.ts';

type Terminal = ReturnType<typeof openPublishingTerminal>;

const given = <Value>(outcome: { ok: true; value: Value } | { ok: false; code: string }): Value => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

/** One terminal with the venue's key, and another that trusts it after its digits were compared. */
async function setup() {
  const first = openPublishingTerminal();
  const second = openPublishingTerminal();
  const made = given(await first.publications.keys.make('总服务台', 'publisher'));
  const offer = given(second.publications.keys.offer(given(first.publications.keys.exportFile())));
  expect(offer).toMatchObject({ digits: made.trusted?.digits, isNext: false });
  given(second.publications.keys.trust(offer.digits, 'publisher'));
  return { first, second, stick: temporaryFolder() };
}

/** Publishes on a terminal and gives the pack as it leaves on a stick. */
async function carry(from: Terminal, stick: string, title: string) {
  given(await from.publish(titledVenue(title)));
  const [newest] = from.publications.list();
  const { file, name } = given(await from.publications.exportPack(newest?.id ?? 0, 'publisher'));
  copyFileSync(file, join(stick, name));
  return join(stick, name);
}

test('a version is carried to a second terminal that trusts the keys, seen before it is taken, and live after', async () => {
  const { first, second, stick } = await setup();
  const pack = await carry(first, stick, '第一版');
  const offer = given(await second.publications.offerPack(pack));
  expect(offer).toMatchObject({ version: 1, relation: 'follows', changes: { added: 0, changed: 1, removed: 0 } });
  expect(second.title()).not.toBe('第一版');
  expect(await second.publications.takeOffered(offer.id, 'publisher')).toEqual({ ok: true, value: { version: 1 } });
  expect(second.title()).toBe('第一版');
  expect(second.acts().at(-1)).toEqual({
    who: 'publisher',
    type: 'content.taken',
    venueId: 'test-hall',
    version: 1,
    isDiverged: false,
  });
  expect(await second.publications.takeOffered(offer.id, 'publisher')).toEqual({ ok: false, code: 'no-such-offer' });
});

test('an altered, older, expired, unsigned or foreign pack is refused by its reason, and nothing changes', async () => {
  const { first, second, stick } = await setup();
  const good = readFileSync(await carry(first, stick, '第一版'));
  const { manifest, files } = given(await readUntrustedPack(good));
  const key = await first.publications.keys.openOwn();
  if (!key) throw new Error('The first terminal has a key.');
  const offered = async (change: Partial<typeof manifest>, isSigned = true) => {
    const { form: _, schema: __, files: ___, ...facts } = { ...manifest, ...change };
    const changed = manifestOf(facts, files);
    const signatures = isSigned ? [signDocument(changed, key)] : [];
    const file = join(stick, `${crypto.randomUUID()}.pack`);
    writeFileSync(file, await writePack({ manifest: changed, signatures, files }));
    return file;
  };
  const other = new Map([...files, ['entries/more.json', Buffer.from('[]')]]);
  const altered = join(stick, 'altered.pack');
  const { form: _, schema: __, files: ___, ...facts } = manifest;
  writeFileSync(
    altered,
    await writePack({ manifest: manifestOf(facts, other), signatures: [signDocument(manifest, key)], files: other }),
  );
  const newer = await offered({ id: crypto.randomUUID(), version: 5 });
  const { id } = given(await second.publications.offerPack(newer));
  given(await second.publications.takeOffered(id, 'publisher'));
  const live = second.publications.list();
  const fates = await Promise.all(
    [
      altered,
      await offered({ version: 4 }),
      await offered({ version: 6, expires: '2020-01-01T00:00:00Z' }),
      await offered({ version: 6 }, false),
      await offered({ version: 6, venue: 'other-hall' }),
      stick,
      join(stick, 'pulled.pack'),
    ].map(second.publications.offerPack),
  );
  expect(fates.map((fate) => fate.ok || fate.code)).toEqual([
    'pack-altered',
    'pack-older',
    'pack-expired',
    'pack-unsigned',
    'pack-wrong-venue',
    'file-unreadable',
    'file-unreadable',
  ]);
  expect(second.publications.list()).toEqual(live);
});

test('where two terminals have published, a publisher sees that they diverged, and may take the other one', async () => {
  const { first, second, stick } = await setup();
  await second.publish(titledVenue('自己的一版'));
  const pack = await carry(first, stick, '别处的第一版');
  await carry(first, stick, '别处的第二版');
  expect(given(await second.publications.offerPack(pack))).toMatchObject({ version: 1, relation: 'diverged' });
  const later = await carry(first, stick, '别处的第三版');
  const offer = given(await second.publications.offerPack(later));
  expect(offer).toMatchObject({ version: 3, relation: 'diverged', live: { version: 1 } });
  expect(offer.differing.map(({ title, state }) => `${state} ${title['zh-CN']}`)).toEqual(['changed 别处的第三版']);
  given(await second.publications.takeOffered(offer.id, 'publisher'));
  expect(second.title()).toBe('别处的第三版');
  expect(second.acts().at(-1)).toMatchObject({ type: 'content.taken', isDiverged: true });
});

test('a terminal that trusts nobody takes nothing, and one without a key lets nothing leave', async () => {
  const { first, stick } = await setup();
  const alone = openPublishingTerminal();
  const pack = await carry(first, stick, '第一版');
  expect(await alone.publications.offerPack(pack)).toEqual({ ok: false, code: 'no-trusted-keys' });
  await alone.publish(titledVenue('自己的一版'));
  expect(await alone.publications.exportPack(1, 'publisher')).toEqual({ ok: false, code: 'no-venue-key' });
  // A version from before the key leaves with its signature.
  given(await alone.publications.keys.make('分馆', 'publisher'));
  expect(await alone.publications.exportPack(1, 'publisher')).toMatchObject({ ok: true });
});

test('a key that was renewed is followed without comparing, and what the revoked one signs is refused', async () => {
  const { first, second, stick } = await setup();
  const old = await first.publications.keys.openOwn();
  given(await first.publications.keys.renew('publisher'));
  const next = given(second.publications.keys.offer(given(first.publications.keys.exportFile())));
  expect(next).toMatchObject({ version: 2, isNext: true });
  given(second.publications.keys.trust(next.digits, 'publisher'));
  const pack = await carry(first, stick, '新钥匙的一版');
  expect(await second.publications.offerPack(pack)).toMatchObject({ ok: true });
  const { manifest, files } = given(await readUntrustedPack(readFileSync(pack)));
  if (!old) throw new Error('There was a key.');
  const forged = join(stick, 'forged.pack');
  writeFileSync(forged, await writePack({ manifest, signatures: [signDocument(manifest, old)], files }));
  expect(await second.publications.offerPack(forged)).toEqual({ ok: false, code: 'pack-unsigned' });
});

test('the key leaves only under a passphrase, and another terminal that trusts it signs with it', async () => {
  const { first, second, stick } = await setup();
  const { keys } = second.publications;
  expect(await first.publications.keys.exportKey('short', 'publisher')).toMatchObject({ code: 'passphrase-too-short' });
  const sealed = given(await first.publications.keys.exportKey('lift kettle march', 'publisher'));
  expect(await keys.importKey(sealed, 'another passphrase', 'publisher')).toMatchObject({ code: 'wrong-passphrase' });
  given(await keys.importKey(sealed, 'lift kettle march', 'publisher'));
  const pack = await carry(second, stick, '分馆的一版');
  expect(await first.publications.offerPack(pack)).toMatchObject({ ok: true });
});

test('the own key cannot be opened with the key of another machine', async () => {
  const { first } = await setup();
  writeFileSync(join(first.folder, 'device.key'), Buffer.alloc(32, 'x'));
  expect(await first.publications.keys.renew('publisher')).toEqual({ ok: false, code: 'key-damaged' });
});

test('keys that nobody has offered are not trusted, nor those of another venue', async () => {
  const { second } = await setup();
  const { keys } = second.publications;
  expect(keys.trust('0'.repeat(24), 'publisher')).toEqual({ ok: false, code: 'no-keys-offered' });
  expect(keys.offer(Buffer.from('{}'))).toEqual({ ok: false, code: 'keys-not-a-key-file' });
  const trusted = keys.exportFile();
  expect(keys.offer(given(trusted))).toEqual({ ok: false, code: 'keys-known' });
  expect(await keys.make('另一把', 'publisher')).toEqual({ ok: false, code: 'keys-known' });
});
