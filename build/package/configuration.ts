import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { readModuleTree, unneededBy } from './module-tree.ts';

const root = join(import.meta.dirname, '..', '..');

/** Dependencies whose code is in the built page already, or that only the hub needs. */
const notShipped: ReadonlySet<string> = new Set([
  '@fontsource/noto-sans-jp',
  '@fontsource/noto-sans-kr',
  '@fontsource/noto-sans-sc',
  '@fontsource/noto-serif-jp',
  '@fontsource/noto-serif-kr',
  '@fontsource/noto-serif-sc',
  '@mediapipe/face_mesh',
  '@orpc/client',
  '@tensorflow-models/face-landmarks-detection',
  'intl-messageformat',
  'qr',
  'react',
  'react-aria-components',
  'react-dom',
  'uqr',
  '@electric-sql/pglite',
  '@nats-io/jetstream',
  '@nats-io/kv',
  '@nats-io/transport-node',
  '@prometheus-io/client',
  'ajv',
  'fastify',
  'otpauth',
  'pg',
]);

/** The dependencies that a terminal runs with. What they need in turn is shipped too, and nothing else. */
export function shippedDependencies(): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((name) => !notShipped.has(name));
}

export interface PackageOptions {
  /** Where the packages go. */
  readonly output: string;
  /** An unpacked runtime to use; null fetches it. */
  readonly electronDist: string | null;
}

/** A Debian package must name somebody; whoever builds one for a venue puts their own name here. */
const maintainer = 'Yingbin <maintainer@yingbin.invalid>';

/**
 * How electron-builder packs the application. Core and its native packages run from real files beside the archive;
 * the page stays in it, where its integrity is checked.
 */
export function packageConfiguration({ output, electronDist }: PackageOptions): Configuration {
  return {
    appId: 'org.yingbin.terminal',
    productName: 'Yingbin',
    executableName: 'yingbin',
    copyright: 'Apache-2.0',
    directories: { output, buildResources: 'build/package' },
    extraMetadata: { main: 'dist/app/electron/main.js', scripts: {}, devDependencies: {}, optionalDependencies: {} },
    files: [
      'package.json',
      'dist/app/**',
      'dist/renderer/**',
      'assets/**',
      ...unneededBy(readModuleTree(root), shippedDependencies()).map((path) => `!${path}/**`),
      '!node_modules/onnxruntime-node/bin/napi-v*/{darwin,win32}/**',
      '!**/*.{ts,map,md,markdown}',
    ],
    extraFiles: ['LICENSE', 'THIRD-PARTY-NOTICES.md'],
    asar: true,
    asarUnpack: ['package.json', 'assets/**', 'dist/app/**', 'node_modules/**'],
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    },
    linux: {
      target: ['deb', 'tar.gz'],
      category: 'Utility',
      synopsis: 'Offline-first smart-venue terminal',
      maintainer,
    },
    deb: { depends: ['libgtk-3-0', 'libnss3', 'libasound2', 'alsa-utils', 'sox', 'espeak-ng'], priority: 'optional' },
    win: { target: ['nsis'] },
    ...(electronDist === null ? {} : { electronDist }),
  };
}
