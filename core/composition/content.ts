import { join } from 'node:path';
import type { Content } from '../content/content.ts';
import { loadContent } from '../content/load-content.ts';
import type { Ability } from '../door/ability.ts';
import { publishedSources } from '../publications/published-sources.ts';
import { createVersions } from '../publications/versions.ts';
import { dayIn } from '../system/clock.ts';
import type { Ground } from './ground.ts';
import type { WrittenByStaff } from './written-by-staff.ts';

/** The venue that this terminal serves, as it is now. What is shown of it comes from an edition. */
export interface ContentAbility extends Ability, Content {
  /** The day it is at the venue. */
  readonly today: () => string;
  readonly close: Content['close'];
}

/** @throws {Fault} no-venue, or what is wrong with the venue's files when there is no previous content; `written` is closed then. */
export function openContent(ground: Ground, written: Pick<WrittenByStaff, 'given' | 'close'>): ContentAbility {
  const { clock, record } = ground;
  try {
    const content = load(ground, written.given);
    if (!record.witness.seen().hasContent) record.witness.write({ hasContent: true });
    return {
      ...content,
      today: () => dayIn(content.current().content.venue.timeZone, clock.nowMs()),
      procedures: {},
    };
  } catch (error) {
    written.close();
    throw error;
  }
}

function load({ dataFolder, readVenue, venueId, clock, log, record }: Ground, given: WrittenByStaff['given']): Content {
  return loadContent({
    file: join(dataFolder, 'content.db'),
    given,
    readVenue,
    published: publishedSources(createVersions(record.db), dataFolder, venueId),
    hasServed: record.witness.seen().hasContent,
    clock,
    log,
    onFault: (code) => record.append({ type: 'fault.raised', code }),
  });
}
