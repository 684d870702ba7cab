import type { FastifyRequest } from 'fastify';

export const formWithFileType = 'multipart/form-data';

/** A form that brings a file. */
export interface FormWithFile {
  readonly fields: URLSearchParams;
  readonly file: Buffer | null;
}

/** Reads a form that may bring a file (RFC 7578), by Node's own reader; an empty one for what is none. */
export async function readFormWithFile({ body, headers }: FastifyRequest): Promise<FormWithFile> {
  if (body instanceof URLSearchParams) return { fields: body, file: null };
  const fields = new URLSearchParams();
  let file: Buffer | null = null;
  if (!Buffer.isBuffer(body)) return { fields, file };
  const type = { 'content-type': headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(body), { headers: type }).formData().catch(() => new FormData());
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else file = Buffer.from(await value.arrayBuffer());
  }
  return { fields, file };
}
