import { type ThresholdsByLanguage, thresholdsByLanguageSchema } from '#contract/page/answering-staff.ts';
import type { Database } from '../storage/database.ts';

/** Thresholds that were fitted for one version of the content; those of another are gone when they are kept. */
export interface ThresholdsStore {
  /** None where they were kept for another version. */
  readonly of: (version: string) => ThresholdsByLanguage;
  readonly keep: (version: string, thresholds: ThresholdsByLanguage) => void;
}

export function createThresholdsStore(db: Database): ThresholdsStore {
  const select = db
    .prepare<[string], string>('SELECT thresholds FROM fitted_thresholds WHERE id = 1 AND version = ?')
    .pluck();
  const replace = db.prepare('INSERT OR REPLACE INTO fitted_thresholds (id, version, thresholds) VALUES (1, ?, ?)');
  return {
    of: (version) => {
      const stored = select.get(version);
      // A release that writes them otherwise fits them anew.
      return stored === undefined ? {} : thresholdsByLanguageSchema.catch({}).parse(JSON.parse(stored));
    },
    keep: (version, thresholds) => void replace.run(version, JSON.stringify(thresholds)),
  };
}
