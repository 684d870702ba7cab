import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { InstalledModel } from '#contract/base/model.ts';
import { type Child, forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createLog, standardError } from '#core/system/log.ts';
import { createGallery } from '#core/vision/gallery.ts';
import { createVision, type Vision } from '#core/vision/vision.ts';
import { quantile } from '../answers/measures.ts';
import { configurationOf, developmentModels, developmentRecognizer } from './development-recognizer.ts';
import { drawFace } from './drawn-face.ts';

const entry = new URL('../../core/engines/vision-process.ts', import.meta.url);
/** Ten frames a second, as a page with one frame in flight sends them, for those whose times are taken. */
const pauseMs = 100;
const timedFrames = 300;
/** Core's loop is watched when so many of them have passed. */
const loopFrom = 50;
/** What is loaded and compiled with the first frames does not count as growth. */
const settledAfter = 500;
const growthOver = 10_000;
const longestWaitMs = 300_000;

/** How long a decision takes, what the process holds and how it grows, and whether the loop of whoever asks stays free. */
export async function measureVision(frames: number) {
  const { vision, pid } = await startVision();
  const { pixels } = drawFace();
  const gallery = createGallery([], vision.recognizer()?.dimension ?? 0);
  const look = async () => {
    const frame = pixels.slice();
    const startMs = performance.now();
    const sight = await vision.look(frame);
    if (!sight.ok || !sight.value.embedding) throw new Error('the painted face was not described');
    gallery.match(sight.value.embedding, { threshold: 0.5, margin: 0.1 });
    return performance.now() - startMs;
  };
  const loop = monitorEventLoopDelay({ resolution: 5 });
  const times: number[] = [];
  for (let at = 0; at < timedFrames; at += 1) {
    times.push(await look());
    if (at === loopFrom) loop.enable();
    await setTimeout(pauseMs);
  }
  loop.disable();
  const growth = await growthOf(pid(), Math.max(frames, settledAfter + 1), look);
  await vision.close();
  return {
    decisionMsP50: quantile(times, 0.5),
    decisionMsP95: quantile(times, 0.95),
    ...growth,
    loopDelayMsP99: loop.percentile(99) / 1e6,
  };
}

/** The memory of the process after so many more frames, one after the other, and by how much it grows with 10,000. */
async function growthOf(pid: number, frames: number, look: () => Promise<number>) {
  const sizes: { at: number; mb: number }[] = [];
  for (let at = 0; at < frames; at += 1) {
    await look();
    if (at >= settledAfter && at % 50 === 0) sizes.push({ at, mb: residentMb(pid) });
  }
  return { rssMb: residentMb(pid), rssSlopeMb: slopeOf(sizes) * growthOver };
}

/** Of the line that lies nearest to all sizes, in the sense of least squares. */
function slopeOf(sizes: readonly { at: number; mb: number }[]): number {
  const mean = (of: (one: { at: number; mb: number }) => number) =>
    sizes.reduce((sum, one) => sum + of(one), 0) / sizes.length;
  const [at, mb] = [mean((one) => one.at), mean((one) => one.mb)];
  const spread = sizes.reduce((sum, one) => sum + (one.at - at) ** 2, 0);
  return spread === 0 ? 0 : sizes.reduce((sum, one) => sum + (one.at - at) * (one.mb - mb), 0) / spread;
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;
}

async function startVision(): Promise<{ readonly vision: Vision; readonly pid: () => number }> {
  let child: Child | null = null;
  const folder = developmentModels();
  const vision = createVision({
    // With everything that may be looked at.
    settings: { recognizer: developmentRecognizer, advisesLiveness: true, memoryMb: 2000 },
    installed: () => [{ model: asInstalled(folder), folder }],
    entry,
    fork: (...how) => {
      child = forkNode(...how);
      return child;
    },
    clock: systemClock,
    log: createLog({ level: 'warn', sink: standardError }),
    onFault: (code) => {
      throw new Error(code);
    },
  });
  vision.open();
  for await (const state of vision.states(AbortSignal.timeout(longestWaitMs))) if (state === 'ready') break;
  return { vision, pid: () => child?.pid ?? 0 };
}

/** As the installer would describe it; whoever measures has read its terms. */
function asInstalled(folder: string): InstalledModel {
  const { spec, files } = configurationOf(developmentRecognizer, folder);
  return {
    version: 2,
    name: developmentRecognizer,
    languages: [],
    spec,
    sha256: '0'.repeat(64),
    sha256From: 'published',
    licence: 'for evaluation',
    termsAcceptedAt: new Date().toISOString(),
    files: Object.entries(spec.files).map(([role, path]) => ({ path, bytes: 0, sha256: files[role]?.sha256 ?? '' })),
  };
}
