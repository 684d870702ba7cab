import type { Ability } from '../door/ability.ts';
import { createGivenVersion } from '../publications/given-version.ts';
import { givenProcedures } from '../publications/procedures.ts';
import { createVersions } from '../publications/versions.ts';
import type { ContentAbility } from './content.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';

export interface GivenVersion extends Ability {
  /** Looks which version visitors have, when another is live by the record. */
  readonly look: () => void;
  readonly close: () => void;
}

export interface GivenParts {
  readonly venueId: string;
  readonly content: Pick<ContentAbility, 'onChange'>;
  readonly editions: Pick<Editions, 'given' | 'caughtUp'>;
}

/** Which version visitors have. It is opened after the editions: they hear of a version first. */
export function openGiven({ record }: Ground, { venueId, content, editions }: GivenParts): GivenVersion {
  const versions = createVersions(record.db);
  const watched = createGivenVersion({ venueId, versions, given: editions.given });
  const { look } = watched;
  const close = content.onChange(() => {
    look();
    void editions.caughtUp().then(look);
  });
  return { look, procedures: givenProcedures(watched), close };
}
