import type { Spot } from './areas.ts';

/** Longitude and latitude in degrees. */
export type Position = readonly [number, number];

/** Metres around a position of the earth: x eastwards, y southwards, as a plan with north at its top. */
export interface LocalMetres {
  readonly spotAt: (position: Position) => Spot;
  readonly positionAt: (spot: Spot) => Position;
}

const equatorMetres = 6_378_137;
const eccentricitySquared = 0.006_694_379_990_14;
const radians = Math.PI / 180;

/**
 * The plane that touches the ellipsoid of WGS 84 at a position: over a house of a kilometre it is wrong by
 * less than a centimetre.
 */
export function localMetresAt([longitude, latitude]: Position): LocalMetres {
  const sine = Math.sin(latitude * radians);
  const flattened = 1 - eccentricitySquared * sine * sine;
  const eastPerDegree = (equatorMetres / Math.sqrt(flattened)) * Math.cos(latitude * radians) * radians;
  const northPerDegree = ((equatorMetres * (1 - eccentricitySquared)) / flattened ** 1.5) * radians;
  return {
    spotAt: ([east, north]) => [(east - longitude) * eastPerDegree, (latitude - north) * northPerDegree],
    positionAt: ([x, y]) => [longitude + x / eastPerDegree, latitude - y / northPerDegree],
  };
}
