/** Runs in the audio thread: joins its small blocks into pieces of 32 ms and hands them to the page. */

/** The part of AudioWorkletGlobalScope that is used; the DOM's typings leave it out. */
declare const sampleRate: number;
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

const pieceSamples = Math.round(sampleRate * 0.032);

class PieceProcessor extends AudioWorkletProcessor {
  #piece = new Int16Array(pieceSamples);
  #filled = 0;

  process([input]: Float32Array[][]): boolean {
    for (const sample of input?.[0] ?? []) {
      this.#piece[this.#filled++] = Math.max(-1, Math.min(1, sample)) * 32_767;
      if (this.#filled === pieceSamples) this.#send();
    }
    return true;
  }

  #send(): void {
    const piece = this.#piece;
    // What is handed over has no length any more.
    this.#piece = new Int16Array(pieceSamples);
    this.#filled = 0;
    this.port.postMessage(piece, [piece.buffer]);
  }
}

registerProcessor('pieces', PieceProcessor);
