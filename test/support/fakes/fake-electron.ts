import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type { MessagePortMain, WebFrameMain } from 'electron';
import { forkNode } from '#core/system/child.ts';
import type { Keychain } from '#electron/device-key.ts';
import type { PortPair } from '#electron/page-door.ts';
import { pageOrigin } from '#electron/page-protocol.ts';
import type { MainPort } from '#electron/serve-core.ts';
import type { Utility } from '#electron/utility-fork.ts';

/**
 * The parts of Electron that the host uses, over Node's own ports and processes: typed against Electron's declarations,
 * so that what the host asks of it exists there too.
 */
export class FakePort extends EventEmitter implements MessagePortMain {
  readonly #port: NodePort;

  constructor(port: NodePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  /** As in Electron, what arrives before this waits. */
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
  }

  close(): void {
    this.#port.close();
  }
}

export function newFakePorts(): PortPair {
  const { port1, port2 } = new MessageChannel();
  return { port1: new FakePort(port1), port2: new FakePort(port2) };
}

/** A utility process that runs in this one; `kill` ends its end of everything, as a crash does. */
export class FakeUtility extends EventEmitter implements Utility {
  readonly pid = undefined;
  readonly #inside = new EventEmitter();
  readonly #held = new Set<FakePort>();
  #alive = true;

  /** What runs inside is given the way back. */
  constructor(run: (main: MainPort, exit: (code: number) => void) => void) {
    super();
    const main: MainPort = {
      postMessage: (message) => this.#deliver(() => this.emit('message', structuredClone(message))),
      on: (_event, listener) => this.#inside.on('message', listener),
    };
    run(main, (code) => this.#end(code));
  }

  postMessage(message: unknown, ports: MessagePortMain[] = []): void {
    for (const port of ports) if (port instanceof FakePort) this.#held.add(port);
    this.#deliver(() => this.#inside.emit('message', { data: structuredClone(message), ports }));
  }

  kill(): boolean {
    this.#end(9);
    return true;
  }

  #deliver(emit: () => void): void {
    setImmediate(() => {
      if (this.#alive) emit();
    });
  }

  #end(code: number): void {
    if (!this.#alive) return;
    this.#alive = false;
    for (const port of this.#held) port.close();
    setImmediate(() => this.emit('exit', code));
  }
}

/** A utility process that is a real process of Node: for engines. */
export function realUtility(file: URL): Utility {
  const child = forkNode(file);
  const events = new EventEmitter();
  child.onMessage((message) => events.emit('message', message));
  child.onExit(({ code }) => events.emit('exit', code));
  return {
    pid: child.pid,
    postMessage: (message: unknown) => child.send(message),
    kill: () => {
      child.kill();
      return true;
    },
    on: (event: string, listener: (value: never) => void) => events.on(event, listener as (value: unknown) => void),
  };
}

/** A frame of a page; `given` is what main posts to it. */
export interface FakeFrame extends Pick<WebFrameMain, 'url' | 'parent' | 'postMessage' | 'isDestroyed'> {
  readonly given: Promise<readonly FakePort[]>;
}

export function createFakeFrame(url = `${pageOrigin}/`, parent: WebFrameMain | null = null): FakeFrame {
  const given = Promise.withResolvers<readonly FakePort[]>();
  return {
    url,
    parent,
    isDestroyed: () => false,
    postMessage: (_channel, _message, ports = []) => given.resolve(ports.filter((port) => port instanceof FakePort)),
    given: given.promise,
  };
}

/** A keychain that turns the bytes round. */
export function createFakeKeychain(backend: ReturnType<Keychain['getSelectedStorageBackend']>): Keychain {
  const turn = (bytes: Buffer) => Buffer.from(bytes.map((byte) => 255 - byte));
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => turn(Buffer.from(text)),
    decryptString: (bytes) => turn(bytes).toString(),
  };
}
