import { statSync } from 'node:fs';
import type { ContractRouterClient } from '@orpc/contract';
import { describe, expect, test } from 'vitest';
import { createMediaNumbering, decodeMediaFrame, encodeMediaFrame } from '#contract/page/media.ts';
import type { terminalContract } from '#contract/page/terminal.ts';
import type { Fork } from '#core/system/child.ts';
import type { DeviceKey } from '#core/system/device-key.ts';
import { eventually } from '../eventually.ts';
import type { StubKiosk } from '../fakes/stub-kiosk.ts';

/** A document of the page, let in by its host. */
export interface TestPage {
  readonly client: ContractRouterClient<typeof terminalContract>;
  readonly sendMedia: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onMedia: (listener: (bytes: Uint8Array) => void) => void;
  /** The document's process dies, without a word. */
  readonly die: () => void;
}

/** A host around a stub of the terminal, driven as its page and its engines drive it. */
export interface TestHost {
  readonly stub: StubKiosk;
  /** Fetches a file as the page does. */
  readonly fetchFile: (path: string) => Promise<{ status: number; headers: Headers; text: string }>;
  /** Opens a new document and lets it in. */
  readonly openPage: () => Promise<TestPage>;
  /** A document that is not the page asks to be let in. */
  readonly openStranger: () => Promise<'let in' | 'refused'>;
  readonly fork: Fork;
  readonly readDeviceKey: () => DeviceKey;
  /** Where a key without a keychain lies. */
  readonly deviceKeyFile: string;
  /** Core dies without a word; resolves when a new document can be let in by its successor. */
  readonly killCore: () => Promise<void>;
}

const obedient = new URL('../../fixtures/children/obedient.ts', import.meta.url);

/** What every host must do, whatever it is made of. */
export function hostSuite(name: string, createHost: () => Promise<TestHost>): void {
  describe(name, () => {
    test('gives the page with its policy, and nothing from outside its folder', async () => {
      const { fetchFile } = await createHost();
      const page = await fetchFile('/');
      expect([page.status, page.text]).toEqual([200, '<!doctype html><title>page</title>']);
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain('; sandbox allow-scripts allow-same-origin');
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      for (const path of ['/../package.json', '/assets/../../package.json', '/nothing.js', '/assets']) {
        const { status, headers } = await fetchFile(path);
        expect(status, path).toBe(404);
        expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
        expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      }
    });

    test('opens a door for the page, through which its calls go', async () => {
      const host = await createHost();
      const { client } = await host.openPage();
      expect(await client.terminal.venue()).toBeNull();
      expect(host.stub.happened).toEqual(['page came']);
    });

    test('events come through the door as they happen', async () => {
      const { client } = await (await createHost()).openPage();
      for await (const state of await client.terminal.watch()) {
        expect(state).toMatchObject({ kind: 'out-of-service', code: 'no-venue' });
        break;
      }
    });

    test('opens no door for anybody else', async () => {
      const host = await createHost();
      expect(await host.openStranger()).toBe('refused');
      expect(host.stub.happened).toEqual([]);
    });

    test('a new document takes the place of the old one, which goes first', async () => {
      const host = await createHost();
      await host.openPage();
      const { client } = await host.openPage();
      expect(await client.terminal.venue()).toBeNull();
      expect(host.stub.happened).toEqual(['page came', 'page went', 'page came']);
    });

    test('a page that dies is told to core once, and the next one is let in', async () => {
      const host = await createHost();
      const page = await host.openPage();
      page.die();
      await eventually(() => host.stub.happened.length === 2);
      const { client } = await host.openPage();
      expect(await client.terminal.venue()).toBeNull();
      expect(host.stub.happened).toEqual(['page came', 'page went', 'page came']);
    });

    test('ten thousand frames in a burst reach core and none is lost', async () => {
      const host = await createHost();
      const page = await host.openPage();
      const heard: number[] = [];
      host.stub.line().hear('microphone', ({ payload }) => void heard.push(payload.byteLength));
      const number = createMediaNumbering('microphone');
      for (let count = 0; count < 10_000; count += 1) {
        page.sendMedia(encodeMediaFrame(number(count * 20, new Uint8Array(640))));
      }
      await eventually(() => heard.length === 10_000, 15_000);
      expect(host.stub.line().tallyOf('microphone')).toEqual({ received: 10_000, lost: 0, repeated: 0 });
      expect(new Set(heard)).toEqual(new Set([640]));
    }, 30_000);

    test('ten thousand frames in a burst reach the page and none is lost', async () => {
      const host = await createHost();
      const page = await host.openPage();
      const heard: number[] = [];
      page.onMedia((bytes) => {
        const decoded = decodeMediaFrame(bytes);
        if (decoded.ok) heard.push(decoded.value.sequence);
      });
      const line = host.stub.line();
      for (let count = 0; count < 10_000; count += 1) line.send('voice', count * 20, new Uint8Array(640));
      await eventually(() => heard.length === 10_000, 15_000);
      expect(heard.every((sequence, index) => sequence === index)).toBe(true);
    }, 30_000);

    test('forks an engine, carries its messages with their arrays, and tells of its death', async () => {
      const { fork } = await createHost();
      const engine = fork(obedient);
      const said: unknown[] = [];
      let exits = 0;
      engine.onMessage((message) => void said.push(message));
      engine.onExit(() => {
        exits += 1;
      });
      const sound = { kind: 'sound', pcm: new Uint8Array([1, 2, 3]) };
      await eventually(() => said.length === 1);
      engine.send(sound);
      await eventually(() => said.length === 2);
      expect(said[1]).toEqual(sound);
      engine.send('die');
      await eventually(() => exits === 1);
      engine.send(sound);
      expect(exits).toBe(1);
    });

    test('ends an engine at once when told to', async () => {
      const { fork } = await createHost();
      const engine = fork(obedient);
      let exits = 0;
      engine.onExit(() => {
        exits += 1;
      });
      engine.kill();
      await eventually(() => exits === 1);
    });

    test('keeps one device key, and says what it is safe from', async () => {
      const host = await createHost();
      const first = host.readDeviceKey();
      expect(first.bytes).toHaveLength(32);
      expect(Buffer.from(host.readDeviceKey().bytes)).toEqual(Buffer.from(first.bytes));
      if (first.protection === 'file') expect(statSync(host.deviceKeyFile).mode & 0o777).toBe(0o600);
    });

    test('starts core again when it dies, and lets a new document in', async () => {
      const host = await createHost();
      await expect(host.killCore()).resolves.toBeUndefined();
    }, 30_000);
  });
}
