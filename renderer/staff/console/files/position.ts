import type { IntakeExport } from '#contract/page/intake.ts';

/** Two numbers, longitude before latitude, however they are parted; null where it is anything else. */
export function positionIn(words: string): Pick<IntakeExport & { form: 'map' }, 'longitude' | 'latitude'> | null {
  const [, longitude, latitude] = /^(-?\d+(?:\.\d+)?)[\s,，、]+(-?\d+(?:\.\d+)?)$/.exec(words.trim()) ?? [];
  const position = { longitude: Number(longitude), latitude: Number(latitude) };
  return Math.abs(position.longitude) <= 180 && Math.abs(position.latitude) <= 85 ? position : null;
}
