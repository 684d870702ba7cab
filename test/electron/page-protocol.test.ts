import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meshAddress, pageOrigin, servePage } from '#electron/page-protocol.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const require = createRequire(import.meta.url);

test('the frame of the mesh has a policy of its own and the published files, and the page stays without eval', async () => {
  const folder = temporaryFolder();
  const mesh = join(folder, 'mesh');
  mkdirSync(mesh);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(mesh, 'frame.html'), '<!doctype html><title>frame</title>');
  writeFileSync(join(mesh, 'face_mesh.js'), 'not what was published;');
  copyFileSync(require.resolve('@mediapipe/face_mesh/face_mesh.binarypb'), join(mesh, 'face_mesh.binarypb'));
  let answer: (request: Request) => Promise<Response> = async () => new Response();
  servePage({ handle: (_scheme, handler) => (answer = handler) }, folder);
  const get = (address: string) => answer(new Request(address));
  const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

  const page = policyOf(await get(`${pageOrigin}/`));
  expect(page).toContain(`frame-src ${meshAddress}`);
  expect(page).not.toContain('eval');
  const frame = policyOf(await get(meshAddress));
  expect(frame).toContain("'unsafe-eval'");
  expect(frame).toContain('sandbox allow-scripts');
  expect(frame).not.toContain('allow-same-origin');
  const file = await get(`${pageOrigin}/mesh/face_mesh.binarypb`);
  expect([file.status, file.headers.get('access-control-allow-origin')]).toEqual([200, 'null']);
  expect((await get(`${pageOrigin}/mesh/face_mesh.js`)).status).toBe(404);
});
