import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'vite';
import { meshPackageFiles } from '../contract/page/mesh.ts';

const packages = dirname(createRequire(import.meta.url).resolve('@mediapipe/face_mesh/package.json'));

/**
 * Builds the frame of the mesh beside the page, as one script of its own: it may load nothing of the page's. The files of
 * `@mediapipe/face_mesh` are copied as they are; the hosts serve them only if they are the ones that the contract names.
 */
export function meshFrame(root: string): Plugin {
  const sources = join(root, 'renderer', 'mesh');
  const folder = join(root, 'dist', 'renderer', 'mesh');
  const standIns = join(root, 'build', 'stubs', 'mesh');
  const noTensors = join(standIns, 'no-tensors.ts');
  return {
    name: 'mesh-frame',
    apply: 'build',
    closeBundle: async () => {
      await build({
        configFile: false,
        root: sources,
        publicDir: false,
        logLevel: 'warn',
        resolve: {
          // The published module has both runtimes in one file; of its parts the unused ones need nothing.
          mainFields: ['main'],
          alias: {
            '@mediapipe/face_mesh': join(standIns, 'face-mesh-global.ts'),
            '@tensorflow/tfjs-core': noTensors,
            '@tensorflow/tfjs-converter': noTensors,
            '@tensorflow-models/face-detection': noTensors,
          },
        },
        build: {
          outDir: folder,
          emptyOutDir: true,
          modulePreload: false,
          target: 'chrome140',
          rollupOptions: {
            input: join(sources, 'frame.ts'),
            output: { format: 'iife', entryFileNames: 'frame.js' },
          },
        },
      });
      copyFileSync(join(sources, 'frame.html'), join(folder, 'frame.html'));
      for (const name of Object.keys(meshPackageFiles)) copyFileSync(join(packages, name), join(folder, name));
    },
  };
}
