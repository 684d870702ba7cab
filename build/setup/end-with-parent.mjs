const lookEveryMs = 500;

/**
 * Asks this process to stop once its parent is gone, where npm has started it. npm runs a script through a shell, and one that
 * stays in between, as dash does, keeps the signals that npm passes on: its end is all that the program can notice of them.
 * Windows knows no such end, and has no such shell.
 * @returns {number | null} the parent; null where it was not npm.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return null;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  looking.unref();
  return parent;
}
