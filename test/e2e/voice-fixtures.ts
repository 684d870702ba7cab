import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type MediaKind, mediaKindSchema } from '#contract/page/media.ts';
import { installToneModel } from '#test/support/fixtures/tone-models.ts';
import { heapSnapshotArgs } from '#test/support/heap-snapshots.ts';
import { test as base, begin, patient } from './fixtures.ts';

interface VoiceFixtures {
  /** A folder for heap snapshots, gone afterwards. */
  readonly snapshots: string;
  /** Counts frames of a kind that the page has had, or has sent, on its media channel. */
  readonly frames: (kind: MediaKind) => number;
}

/** A terminal that understands tones for Chinese words, through the page's microphone. */
export const test = base.extend<VoiceFixtures>({
  snapshots: async ({ page: _ }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'yingbin-heaps-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  run: async ({ snapshots }, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-run-'));
    mkdirSync(join(dataFolder, 'models'));
    installToneModel(dataFolder);
    const voice = { microphone: 'page', voiceActivity: 'energy' };
    writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ voice, visit: patient }));
    await use({ dataFolder, nodeArgs: heapSnapshotArgs(snapshots) });
  },
  frames: async ({ page }, use) => {
    const counts = new Map<number, number>();
    const count = ({ payload }: { payload: string | Buffer }) => {
      const kind = Buffer.from(payload)[0] ?? -1;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    };
    page.on('websocket', (socket) => {
      if (!socket.url().endsWith('/media')) return;
      socket.on('framereceived', count);
      socket.on('framesent', count);
    });
    await use((kind) => counts.get(mediaKindSchema.options.indexOf(kind)) ?? 0);
  },
  kiosk: async ({ page, terminal, clock, frames: _ }, use) => {
    await page.clock.setSystemTime(clock);
    await page.goto(terminal.launchAddress);
    await use(page);
  },
});

/** Begins a visit and presses the talking key, which is there once the speech process has loaded its model. */
export async function pressToTalk(kiosk: Page): Promise<void> {
  await begin(kiosk);
  await kiosk.getByRole('button', { name: '按一下说' }).click({ timeout: 90_000 });
}
