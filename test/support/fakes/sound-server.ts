import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { missingFrom } from '../debian.ts';

/** A sound server of the test's own with a room that can be spoken into and a microphone in it. */
export interface SoundServer {
  /** Plays into the room at the pace of real time; resolves when it has been said. */
  readonly say: (pcm: Int16Array) => Promise<void>;
  /** Ends the server as if it had crashed. */
  readonly crash: () => void;
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What this machine lacks for a sound server; empty when nothing. */
export const soundServerMissing = missingFrom({
  pulseaudio: 'pulseaudio',
  'pulseaudio-utils': 'paplay',
  'alsa-utils': 'arecord',
  'libasound2-plugins': '/usr/lib/x86_64-linux-gnu/alsa-lib/libasound_module_pcm_pulse.so',
});

const wholeQuestionMs = 10_000;

/** Starts PulseAudio with a null sink as the room; recorders of this process and its children use its microphone. */
export async function startSoundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-room-'));
  const runtime = join(folder, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  vi.stubEnv('HOME', folder);
  vi.stubEnv('XDG_RUNTIME_DIR', runtime);
  vi.stubEnv('PULSE_SERVER', `unix:${join(runtime, 'pulse', 'native')}`);
  let server = await start();
  return {
    say: (pcm) => play(pcm),
    crash: () => void server.kill('SIGKILL'),
    restart: async () => {
      await gone(server);
      server = await start();
    },
    close: async () => {
      server.kill('SIGKILL');
      await gone(server);
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(): Promise<ChildProcess> {
  const loads = [
    'module-native-protocol-unix',
    'module-null-sink sink_name=room rate=16000 channels=1 format=s16le',
    'module-remap-source master=room.monitor source_name=terminal_microphone',
  ].flatMap((module) => ['-L', module]);
  const server = spawn('pulseaudio', ['-n', '--daemonize=no', '--exit-idle-time=-1', ...loads], { stdio: 'ignore' });
  await vi.waitFor(() => execFileSync('pactl', ['set-default-source', 'terminal_microphone'], { stdio: 'ignore' }), {
    timeout: 10_000,
    interval: 100,
  });
  return server;
}

function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

function play(pcm: Int16Array): Promise<void> {
  const format = ['--format=s16le', '--rate=16000', '--channels=1'];
  // The server holds all of it before it plays: a player that is not given time in between leaves no gap.
  const latency = `--latency-msec=${wholeQuestionMs}`;
  const player = spawn('paplay', ['--raw', '--device=room', latency, ...format], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Whoever closes the room ends the player in the middle of a sound.
  player.stdin.on('error', () => {});
  player.stdin.end(Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength));
  return new Promise((resolve) => player.once('exit', () => resolve()));
}
