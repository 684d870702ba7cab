import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import type { InstalledModel } from '#contract/base/model.ts';
import { createMediaNumbering, encodeMediaFrame } from '#contract/page/media.ts';
import type { SpeechEvent } from '#contract/page/speech.ts';
import { settingsSchema } from '#contract/settings/settings.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { createKiosk } from '#core/kiosk.ts';
import { silentTerminal } from '../silent-terminal.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A whole terminal that hears tones through a page's microphone, and a page to speak into it. */
export interface SpokenTerminal {
  /** Resolves when Chinese is heard. */
  readonly hearable: () => Promise<void>;
  /** One visit, one press of the button, one question at the pace of real time; times on the same clock. */
  readonly ask: (pcm: Int16Array) => Promise<{ readonly toldMs: number; readonly sentMs: (sample: number) => number }>;
  readonly close: () => Promise<void>;
}

const pieceMs = 32;
const samplesPerMs = 16;

export async function openSpokenTerminal(): Promise<SpokenTerminal> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'yingbin-bench-'));
  installTones(join(dataFolder, 'models', 'tones'));
  const kiosk = createKiosk(
    silentTerminal({
      dataFolder,
      venueId: 'hall',
      readVenue: () => readSampleVenue(root('assets/venues'), 'hall'),
      settings: settingsSchema.parse({ voice: { voiceActivity: 'energy' } }),
    }),
  );
  const { context, media, close } = kiosk.connect('visitor');
  const number = createMediaNumbering('microphone');
  const { voice, visit, terminal } = createRouterClient(kiosk.router, { context });

  const until = async <Item>(stream: AsyncIterable<Item>, wanted: (item: Item) => boolean) => {
    for await (const item of stream) if (wanted(item)) return;
  };
  const hears = (event: SpeechEvent) =>
    event.kind === 'available' &&
    event.languages.some(({ language, hearing }) => language === 'zh-CN' && hearing === 'full');
  const ask = async (pcm: Int16Array) => {
    const begun = await visit.begin({ language: 'zh-CN' });
    if (!begun.ok) throw new Error(begun.code);
    const { visitId } = begun.value;
    await visit.intend({ visitId, intent: { kind: 'open', screen: 'listen' } });
    const started = await voice.start({ visitId });
    if (!started.ok) throw new Error(started.code);
    const states = await terminal.watch();
    const answered = until(states, (state) => state.kind === 'visit' && state.visit.screen.name !== 'listen').then(() =>
      performance.now(),
    );
    const startMs = performance.now();
    for (let ms = 0; ms < pcm.length / samplesPerMs; ms += pieceMs) {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, startMs + ms + pieceMs - performance.now())));
      const piece = pcm.slice(ms * samplesPerMs, (ms + pieceMs) * samplesPerMs);
      media.receive(encodeMediaFrame(number(ms, new Uint8Array(piece.buffer))));
    }
    return { toldMs: await answered, sentMs: (sample: number) => startMs + sample / samplesPerMs };
  };
  return {
    hearable: async () => until(await voice.watch(), hears),
    ask,
    close: async () => {
      close();
      await kiosk.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function installTones(folder: string): void {
  cpSync(root('test/fixtures/speech/zipformer2-ctc'), folder, { recursive: true });
  const model: InstalledModel = {
    version: 2,
    name: 'tones',
    languages: ['zh-CN'],
    spec: { engine: 'sherpa-onnx', kind: 'zipformer2-ctc', files: { model: 'model.onnx', tokens: 'tokens.txt' } },
    sha256: '0'.repeat(64),
    sha256From: 'recorded',
    licence: 'fixture',
    termsAcceptedAt: null,
    files: [],
  };
  writeFileSync(join(folder, 'model.json'), JSON.stringify(model));
}
