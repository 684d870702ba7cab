import { join } from 'node:path';
import type { Ability } from '../door/ability.ts';
import { readInstalledModels } from '../speech/installed-models.ts';
import { createVision, type Vision } from '../vision/vision.ts';
import type { Ground } from './ground.ts';

/** Seeing, as an ability that others use; nothing is asked of it from outside. */
export interface VisionAbility extends Ability, Pick<Vision, 'state' | 'recognizer' | 'report' | 'look' | 'forget'> {
  /** Loads the recogniser that is set, if one is. */
  readonly open: () => void;
  readonly close: () => Promise<void>;
}

/** Puts seeing together, with the recogniser of the models folder that the settings name. */
export function openVision(ground: Ground): VisionAbility {
  const modelsFolder = join(ground.dataFolder, 'models');
  const vision = createVision({
    ...ground,
    settings: ground.settings.face,
    installed: () => readInstalledModels(modelsFolder),
    entry: new URL('../engines/vision-process.ts', import.meta.url),
    onFault: (code) => ground.record.append({ type: 'fault.raised', code }),
  });
  return { ...vision, procedures: {} };
}
