import { connect, type Socket } from 'node:net';

/** What one says to the door, byte for byte. */
export interface Knock {
  readonly text: string;
  /** When the connection is given up: as soon as it is said, a turn of the loop later, or once something was answered. */
  readonly resets: 'at once' | 'soon' | 'when answered';
}

/** Connects, says it, and resets the connection; resolves when it is gone, whoever ended it. */
export function knockAndReset(port: number, { text, resets }: Knock): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const reset = () => void socket.resetAndDestroy();
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.on('data', reset);
    socket.on('connect', () => {
      socket.write(text, 'latin1', () => {
        if (resets === 'at once') reset();
        if (resets === 'soon') setImmediate(reset);
      });
    });
  });
}

/** Says it and gives all that is answered until the door ends the connection. */
export function answerTo(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(pieces).toString('latin1')));
  });
}
