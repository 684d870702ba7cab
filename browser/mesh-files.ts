import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { meshDocument, meshFileOf, meshPackageFiles } from '#contract/page/mesh.ts';
import { meshHeaders, meshPolicy, pageFileTypes } from '#contract/page/page-policy.ts';
import { readHashed } from '#core/system/hashed-file.ts';
import { addressIn } from './own-request.ts';

/** The files of the frame that finds the mesh of a face: the same for everybody, and all that is told without a cookie. */
export interface MeshFiles {
  /** The file that a request asks for, as the frame asks, which has no origin and no cookie; else null. */
  readonly askedByFrame: (request: IncomingMessage) => string | null;
  /** Whether a request of the page is for the frame's document, in a frame. */
  readonly isDocument: (request: IncomingMessage) => boolean;
  /** Answers with a file; false when it is not there, or not the one that was built in. */
  readonly send: (name: string, response: ServerResponse, origin: string) => Promise<boolean>;
}

/** @param folder of the built page */
export function createMeshFiles(folder: string): MeshFiles {
  return {
    askedByFrame: (request) => {
      const { origin: origins = ['null'], 'sec-fetch-site': sites = [] } = request.headersDistinct;
      const isFrames = sites.length === 1 && sites[0] === 'cross-site' && origins.length === 1 && origins[0] === 'null';
      const path = addressIn(request)?.pathname ?? '';
      return request.method === 'GET' && isFrames && path !== meshDocument ? meshFileOf(path) : null;
    },
    isDocument: (request) =>
      request.headers['sec-fetch-dest'] === 'iframe' && addressIn(request)?.pathname === meshDocument,
    send: async (name, response, origin) => {
      const type = pageFileTypes[extname(name)];
      const bytes = await readHashed(join(folder, 'mesh', name), meshPackageFiles[name] ?? null);
      if (!bytes || !type) return false;
      response.writeHead(200, {
        'content-type': type,
        'content-length': bytes.byteLength,
        'cache-control': 'no-store',
        ...meshHeaders,
        'content-security-policy': meshPolicy(origin),
      });
      response.end(bytes);
      return true;
    },
  };
}
