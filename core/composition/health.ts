import { join } from 'node:path';
import type { Ability } from '../door/ability.ts';
import { readInstalledModels } from '../speech/installed-models.ts';
import type { Cancel } from '../system/clock.ts';
import { freeMbIn } from '../system/free-space.ts';
import type { Ground } from './ground.ts';

const msOfMinute = 60_000;
/** Not while a terminal starts. */
const firstAfterMs = 5 * msOfMinute;
const everyMs = 60 * msOfMinute;
const bytesOfMb = 1_048_576;
const mostModels = 50;

/** Tells the hub how the terminal is, once an hour, and which models it has, once in a run. */
export function openHealth({ clock, dataFolder, record }: Ground): Ability {
  const startedMs = clock.monotonicMs();
  let cancel: Cancel = () => {};
  const tell = () => {
    record.append({
      type: 'terminal.health',
      runningMinutes: Math.floor((clock.monotonicMs() - startedMs) / msOfMinute),
      memoryMb: Math.round(process.memoryUsage.rss() / bytesOfMb),
      freeMb: freeMbIn(dataFolder),
    });
    cancel = clock.after(everyMs, tell);
  };
  cancel = clock.after(firstAfterMs, () => {
    const models = readInstalledModels(join(dataFolder, 'models')).map(({ model }) => model.name);
    record.append({ type: 'models.installed', models: models.sort().slice(0, mostModels) });
    tell();
  });
  return { procedures: {}, close: () => cancel() };
}
