import type { FastifyRequest } from 'fastify';

export const formWithFileType = 'multipart/form-data';

/** A file that a form brought, and what it is called on the machine of whoever brought it. */
export interface BroughtFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A form that brings files. */
export interface FormWithFiles {
  readonly fields: URLSearchParams;
  readonly files: readonly BroughtFile[];
}

/** Reads a form that may bring files (RFC 7578), by Node's own reader; an empty one for what is none. */
export async function readFormWithFiles({ body, headers }: FastifyRequest): Promise<FormWithFiles> {
  if (body instanceof URLSearchParams) return { fields: body, files: [] };
  const fields = new URLSearchParams();
  const files: BroughtFile[] = [];
  if (!Buffer.isBuffer(body)) return { fields, files };
  const type = { 'content-type': headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers: type }).formData().catch(() => new FormData());
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    // A field of files that was left empty comes as a file without a name.
    else if (value.name !== '' || value.size > 0)
      files.push({ name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { fields, files };
}
