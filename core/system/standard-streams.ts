/** Whoever reads what this process says may be gone before it, as in `npm start | head`: that must not end it. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
