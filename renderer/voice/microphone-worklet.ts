/** Runs in the audio thread: joins its small blocks into pieces of 32 ms and hands them to the page. */

/** The part of AudioWorkletGlobalScope that is used; the DOM's typings leave it out. */
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

const pieceSeconds = 0.032;

class PieceProcessor extends AudioWorkletProcessor {
  #piece = new Int16Array(Math.round(sampleRate * pieceSeconds));
  #filled = 0;

  process([input]: Float32Array[][]): boolean {
    for (const sample of input?.[0] ?? []) {
      this.#piece[this.#filled++] = Math.max(-1, Math.min(1, sample)) * 32_767;
      if (this.#filled === this.#piece.length) this.#send();
    }
    return true;
  }

  #send(): void {
    this.port.postMessage(this.#piece, [this.#piece.buffer]);
    this.#piece = new Int16Array(this.#piece.length);
    this.#filled = 0;
  }
}

registerProcessor('pieces', PieceProcessor);
