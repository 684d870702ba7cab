/** Names the process whose end is to be this one's too: `npm start` sets it before it becomes a host. */
const parentVariable = 'YINGBIN_PARENT';
const lookEveryMs = 500;

/** Goes on with what the set-up has begun (build/setup/end-with-parent.mjs): asks this process to stop once its parent is gone. */
export function endWithParent(): void {
  const parent = Number(process.env[parentVariable]);
  // What is started from here has another.
  delete process.env[parentVariable];
  if (!parent) return;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  looking.unref();
}
