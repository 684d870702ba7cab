import { z } from 'zod';
import type { PageRemote } from './page-remote.ts';

/** What is looked for of faces: a stretch of a picture, of the numbers that are made of it, and of those of somebody who is enrolled. */
export interface FaceMarks {
  readonly picture: Buffer;
  readonly embedding: Buffer;
  readonly template: Buffer;
}

/** What is told of a picture is not the picture: no byte of it stands twice because it was looked for. */
const veil = 0x5a;
/** A picture of the camera is larger than anything else that is sent, and has a header before it. */
const pictureBytes = 640 * 480 * 4;

interface Spy {
  sent: string | null;
  /** How often there was a mesh. */
  readies: number;
}

/** Has the document keep the first picture that it sends, veiled, and count how often there was a mesh; once for each document. */
export async function spyOnCamera(page: PageRemote): Promise<void> {
  await page.evaluate(`globalThis.spied ?? (${spy})(${veil}, ${pictureBytes})`);
}

/** The picture that was sent, row by row; null while there is none. */
export async function sentPicture(page: PageRemote): Promise<Uint8Array | null> {
  const sent = z
    .string()
    .nullable()
    .parse(await page.evaluate('globalThis.spied.sent'));
  return sent === null ? null : Uint8Array.from(Buffer.from(sent, 'base64'), (byte) => byte ^ veil);
}

/** Whether there has been a mesh, whether it is still loading, or neither. */
export async function meshState(page: PageRemote): Promise<'there' | 'loading' | 'none'> {
  const state = "globalThis.spied.readies > 0 ? 'there' : document.querySelector('iframe') ? 'loading' : 'none'";
  return z.enum(['there', 'loading', 'none']).parse(await page.evaluate(state));
}

/** Runs in the page. */
function spy(veiledBy: number, bytesOfPicture: number): void {
  interface Channel {
    readonly port1: { addEventListener: (kind: string, listener: (event: { data: unknown }) => void) => void };
  }
  const page = globalThis as unknown as {
    spied: Spy;
    readonly WebSocket: { readonly prototype: { send: (this: unknown, data: unknown) => void } };
    MessageChannel: new () => Channel;
  };
  const spied: Spy = { sent: null, readies: 0 };
  page.spied = spied;
  const { send } = page.WebSocket.prototype;
  page.WebSocket.prototype.send = function (data) {
    const bytes = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : null;
    if (spied.sent === null && bytes && bytes.length > bytesOfPicture) {
      let veiled = '';
      for (const byte of bytes.subarray(bytes.length - bytesOfPicture)) veiled += String.fromCharCode(byte ^ veiledBy);
      spied.sent = btoa(veiled);
    }
    send.call(this, data);
  };
  const Opened = page.MessageChannel;
  page.MessageChannel = class extends Opened {
    constructor() {
      super();
      this.port1.addEventListener('message', ({ data }) => {
        if ((data as { kind?: string } | null)?.kind === 'ready') spied.readies += 1;
      });
    }
  };
}
