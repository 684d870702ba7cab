import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cancel, Clock } from '../system/clock.ts';

export interface ModelWatchOptions {
  readonly modelsFolder: string;
  readonly clock: Clock;
  /** Whether a change may be taken up now; else it is looked for again. */
  readonly mayChange: () => boolean;
  readonly onChange: () => void;
}

const everyMs = 5000;

/** Tells when a model was added to the models folder or removed from it, whoever did it; returns how to stop. */
export function watchModels({ modelsFolder, clock, mayChange, onChange }: ModelWatchOptions): Cancel {
  let seen = modelsIn(modelsFolder);
  let cancel: Cancel = () => {};
  const look = () => {
    const found = modelsIn(modelsFolder);
    if (found !== seen && mayChange()) {
      seen = found;
      onChange();
    }
    cancel = clock.after(everyMs, look);
  };
  cancel = clock.after(everyMs, look);
  return () => cancel();
}

/** The models by name and time. A folder that is being filled has no model.json, or another name than it will have. */
function modelsIn(folder: string): string {
  try {
    return readdirSync(folder).toSorted().map(stampOf(folder)).filter(Boolean).join(' ');
  } catch {
    // No folder, no models.
    return '';
  }
}

const stampOf = (folder: string) => (name: string) => {
  const stat = statSync(join(folder, name, 'model.json'), { throwIfNoEntry: false });
  return stat ? `${name}@${stat.mtimeMs}` : '';
};
