import { join } from 'node:path';
import type { VenueContent } from '#contract/venue/venue.ts';
import { type Catalogue, createCatalogue } from '../content/catalogue.ts';
import type { ContentStore, VersionedContent } from '../content/content-store.ts';
import { loadContent } from '../content/load-content.ts';
import { contentProcedures } from '../content/procedures.ts';
import type { Ability } from '../door/ability.ts';
import { dayIn } from '../system/clock.ts';
import type { Ground } from './ground.ts';

/** The venue that this terminal serves. */
export interface ContentAbility extends Ability, VersionedContent {
  readonly store: ContentStore;
  readonly catalogue: Catalogue;
  /** The day it is at the venue. */
  readonly today: () => string;
  /** Gives an entry one more phrasing; false where the entry is not there. */
  readonly addPhrasing: ContentStore['addPhrasing'];
  /** Told of the content with the phrasings that staff have just given; what is shown does not change by them. */
  readonly onAsked: (listener: (content: VenueContent) => void) => void;
}

/** @throws {Fault} no-venue, or what is wrong with the venue's files when there is no previous content. */
export function openContent({ dataFolder, readVenue, settings, clock, log, record }: Ground): ContentAbility {
  const { append, witness } = record;
  const onFault = (code: string) => append({ type: 'fault.raised', code });
  const file = join(dataFolder, 'content.db');
  const opened = loadContent({ file, readVenue, hasServed: witness.seen().hasContent, clock, log, onFault });
  if (!witness.seen().hasContent) witness.write({ hasContent: true });
  const { content, version, store } = opened;
  const catalogue = createCatalogue(content, clock.nowMs);
  let asked = catalogue;
  const listeners: ((content: VenueContent) => void)[] = [];
  const tellAsked = () => {
    const changed = store.read();
    if (!changed) return;
    asked = createCatalogue(changed.content, clock.nowMs);
    for (const listener of listeners) listener(changed.content);
  };
  return {
    content,
    version,
    store,
    catalogue,
    today: () => dayIn(content.venue.timeZone, clock.nowMs()),
    addPhrasing: (...phrasing) => {
      const isAdded = store.addPhrasing(...phrasing);
      if (isAdded) tellAsked();
      return isAdded;
    },
    onAsked: (listener) => void listeners.push(listener),
    procedures: contentProcedures(catalogue, () => asked, settings.languages),
    close: opened.close,
  };
}
