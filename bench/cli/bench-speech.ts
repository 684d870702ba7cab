import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { speechRateHz } from '#contract/page/speech.ts';
import { debianEnglishModel } from '#core/engines/debian-english.ts';
import { loadRecognizer } from '#core/engines/recognizers.ts';
import { createSilero } from '#core/engines/silero.ts';
import { recognizerSpecOf } from '#core/speech/installed-models.ts';
import type { Recognizer } from '#core/speech/recognizer.ts';
import { frameSamples } from '#core/speech/voice-activity.ts';
import { chooseRecognizer } from '../speech/eval-recognizer.ts';
import { installedModels } from '../speech/installed.ts';
import { pinkNoise } from '../speech/noise.ts';
import { makeRandomZipformer } from '../speech/random-zipformer.ts';
import { p95 } from '../speech/scoring.ts';
import { readManifest } from '../speech/speech-set.ts';
import { openSpokenTerminal } from '../speech/spoken-terminal.ts';
import { englishVoices, speakSynthetic } from '../speech/synthetic-voices.ts';
import { speechFixtureManifest } from '../speech/tone-manifest.ts';
import { speakTones, toneCharacters } from '../speech/tones.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string', default: 'data' },
    asks: { type: 'string', default: '30' },
  },
});

const round = (value: number | null) => (value === null ? null : Math.round(value * 10_000) / 10_000);

function rtfOf(recognizer: Recognizer, clips: readonly Int16Array[]): number {
  const startedMs = performance.now();
  for (const pcm of clips) {
    recognizer.begin();
    for (let at = 0; at < pcm.length; at += 1600) recognizer.accept(pcm.subarray(at, at + 1600));
    recognizer.finish();
  }
  const soundMs = clips.reduce((sum, { length }) => sum + (1000 * length) / speechRateHz, 0);
  return (performance.now() - startedMs) / soundMs;
}

async function engineRtf(engine: 'sherpa-onnx' | 'vosk'): Promise<number> {
  const clips = await Promise.all((await readManifest(speechFixtureManifest(engine))).map(({ read }) => read()));
  const findInstalled = () => null;
  const recognizer = await chooseRecognizer({ engine, model: 'tone', language: 'zh-CN', phrases: [], findInstalled });
  const rtf = rtfOf(recognizer, [...clips, ...clips, ...clips]);
  recognizer.close();
  return rtf;
}

/** Null where the Debian packages are missing. */
async function englishRtf(): Promise<number | null> {
  try {
    const recognizer = await loadRecognizer({ engine: 'pocketsphinx', folder: debianEnglishModel }, 'en');
    const phrases = ['Where is the ticket office?', 'How do I renew my passport?', 'What are the opening hours?'];
    recognizer.setPhrases(phrases);
    const [voice] = englishVoices;
    if (!voice) return null;
    return rtfOf(
      recognizer,
      phrases.map((text) => speakSynthetic(voice, text)),
    );
  } catch (error) {
    console.error(`pocketsphinx: not run (${String(error)})`);
    return null;
  }
}

async function sileroFrameMs(): Promise<number[]> {
  const silero = await createSilero();
  const noise = pinkNoise(frameSamples * 1000, 7);
  const frames = Array.from({ length: 1000 }, (_, index) =>
    Int16Array.from(noise.subarray(index * frameSamples, (index + 1) * frameSamples), (value) => value * 2000),
  );
  const took: number[] = [];
  for (const frame of frames) {
    const startedMs = performance.now();
    await silero.probability(frame);
    took.push(performance.now() - startedMs);
  }
  return took.slice(100);
}

/** From the end of speech and its closing silence to the answer on its way to the page, beyond both. */
async function pipeOverheadMs(asks: number): Promise<number[]> {
  const terminal = await openSpokenTerminal();
  const tailMs = 1400;
  const pcm = speakTones([...'社保在哪里'], toneCharacters, { tailMs: tailMs - toneCharacters.gapMs });
  const endOfSpeech = pcm.length - (tailMs * speechRateHz) / 1000;
  const took: number[] = [];
  try {
    await terminal.hearable();
    for (let i = 0; i < asks; i += 1) {
      const { toldMs, sentMs } = await terminal.ask(pcm);
      took.push(toldMs - sentMs(endOfSpeech) - 700);
    }
  } finally {
    await terminal.close();
  }
  return took;
}

/** How fast a full-size model would be: the same shapes, random weights. It says nothing of how well it hears. */
async function randomZipformer() {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-random-'));
  const files = { model: join(folder, 'model.onnx'), tokens: join(folder, 'tokens.txt') };
  try {
    const { model, tokens } = makeRandomZipformer(7);
    writeFileSync(files.model, model);
    writeFileSync(files.tokens, tokens);
    const startedMs = performance.now();
    const spec = { engine: 'sherpa-onnx', kind: 'zipformer2-ctc', files, threads: 2, spoken: null } as const;
    const recognizer = await loadRecognizer(spec, 'zh-CN');
    const loadMs = performance.now() - startedMs;
    const clip = speakTones([...'社保在哪里社保在哪里'], toneCharacters);
    const rtf = rtfOf(recognizer, [clip, clip, clip]);
    return { megabytes: model.length / 1e6, loadMs, rtf };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function installedRtfs(): Promise<Record<string, number | string>> {
  const clip = speakTones([...'社保在哪里'], toneCharacters);
  const rtfs: Record<string, number | string> = {};
  for (const place of installedModels(values.data)) {
    const spec = recognizerSpecOf(place);
    const [language] = place.model.languages;
    if (!spec || !language) continue;
    const recognizer = await loadRecognizer(spec, language);
    rtfs[place.model.name] = round(rtfOf(recognizer, [clip, clip, clip])) ?? 0;
    recognizer.close();
  }
  return rtfs;
}

const overhead = await pipeOverheadMs(Number(values.asks));
const silero = await sileroFrameMs();
const installed = await installedRtfs();
const random = await randomZipformer();
const figures = {
  asks: overhead.length,
  pipeOverheadMsP95: round(p95(overhead)),
  pipeOverheadMsMean: round(overhead.reduce((sum, ms) => sum + ms, 0) / overhead.length),
  sileroFrameMsMean: round(silero.reduce((sum, ms) => sum + ms, 0) / silero.length),
  sileroFrameMsP95: round(p95(silero)),
  sherpaOnnxRtf: round(await engineRtf('sherpa-onnx')),
  voskRtf: round(await engineRtf('vosk')),
  pocketsphinxRtf: round(await englishRtf()),
  randomZipformerMb: round(random.megabytes),
  randomZipformerLoadMs: round(random.loadMs),
  randomZipformerRtf: round(random.rtf),
  installedModels: Object.keys(installed).length === 0 ? 'not run' : JSON.stringify(installed),
};
if (values.json) console.log(JSON.stringify(figures));
else console.table(figures);
process.exit(0);
