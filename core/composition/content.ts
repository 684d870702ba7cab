import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import type { Ability } from '../door/ability.ts';
import { publishedSources } from '../publications/published-sources.ts';
import { createVersions } from '../publications/versions.ts';
import { dayIn } from '../system/clock.ts';
import type { Ground } from './ground.ts';

/** The venue that this terminal serves, as it is now. What is shown of it comes from an edition. */
export interface ContentAbility extends Ability, Content {
  /** The day it is at the venue. */
  readonly today: () => string;
  readonly close: Content['close'];
}

/** @throws {Fault} no-venue, or what is wrong with the venue's files when there is no previous content. */
export function openContent({ dataFolder, readVenue, venueId, clock, log, record }: Ground): ContentAbility {
  const { append, db, witness } = record;
  const onFault = (code: string) => append({ type: 'fault.raised', code });
  const file = join(dataFolder, 'content.db');
  const content = loadContent({
    file,
    readVenue,
    published: publishedSources(createVersions(db), dataFolder, venueId),
    hasServed: witness.seen().hasContent,
    clock,
    log,
    onFault,
  });
  if (!witness.seen().hasContent) witness.write({ hasContent: true });
  return {
    ...content,
    today: () => dayIn(content.current().content.venue.timeZone, clock.nowMs()),
    procedures: {},
  };
}
