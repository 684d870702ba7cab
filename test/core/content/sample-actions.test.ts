import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import { depthSchema } from '#contract/venue/exhibit.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';

const folder = 'assets/venues';
const dayMs = Date.parse('2026-11-23T02:24:00Z');

/** Whether somebody who touches the key to a place is told a way: on the plan, or in the place's own words. */
function leadsThere(venue: Venue): (placeId: string) => boolean {
  const { route } = createWayfinder(venue, null);
  const placesById = new Map(venue.places.map((place) => [place.id, place]));
  return (placeId) => {
    const outcome = route({ placeIds: [placeId], isStepFree: false });
    if (outcome.ok) return outcome.value.steps.at(-1)?.kind === 'arrive';
    return outcome.code === 'place-not-on-plan' && placesById.get(placeId)?.way['zh-CN'] !== undefined;
  };
}

test.each(sampleVenueIds(folder))('in the %s every key of an answer, exhibit or event leads somewhere real', (id) => {
  const { content } = readSampleVenue(folder, id);
  const { venue } = content;
  const catalogue = createCatalogue(content, () => dayMs);
  const leads = leadsThere(venue);
  const nowhere = (view: EntryView) => {
    const { action, placeId } = view;
    const places = [...(action?.kind === 'show-place' ? [action.placeId] : []), ...(placeId ? [placeId] : [])];
    const lost = places.filter((one) => !leads(one));
    if (action?.kind === 'open-matter' && !catalogue.offersMatter(action.matterId)) lost.push(action.matterId);
    if (action?.kind === 'call-staff' && view.text.unstaffed === undefined) lost.push('nobody');
    return lost.map((one) => `${view.id}: ${one}`);
  };
  const views = [
    ...content.entries.map((entry) => catalogue.entry(entry.id, 'zh-CN')),
    ...venue.events.map((event) => catalogue.event(event.id, 'zh-CN')),
    ...venue.exhibits.flatMap((exhibit) =>
      depthSchema.options.map((depth) => catalogue.exhibit(exhibit.id, depth, 'zh-CN')),
    ),
  ];
  expect(views.filter((view) => view !== null).length).toBeGreaterThan(content.entries.length / 2);
  expect(views.flatMap((view) => (view ? nowhere(view) : []))).toEqual([]);
  expect(venue.matters.flatMap(({ windows }) => windows.filter(({ placeId }) => !leads(placeId)))).toEqual([]);
});

test.each(sampleVenueIds(folder))(
  'in the %s every sign that an answer shows hangs at a place, and a key leads there',
  (id) => {
    const { content } = readSampleVenue(folder, id);
    const catalogue = createCatalogue(content, () => dayMs);
    const known = new Set(content.venue.places.map(({ sign }) => sign));
    for (const { id: entryId, texts } of content.entries) {
      const sign = texts['zh-CN'].place?.sign;
      if (sign === undefined) continue;
      expect(known, `${entryId} ${sign}`).toContain(sign);
      const view = catalogue.entry(entryId, 'zh-CN');
      // One that has expired is not shown.
      if (!view) continue;
      const ids = [view.placeId, view.action?.kind === 'show-place' ? view.action.placeId : undefined];
      // A floor, or a sign that hangs at several places, says nothing of one place.
      if (catalogue.placeOfSign(sign))
        expect(
          ids.some((one) => one !== undefined),
          entryId,
        ).toBe(true);
    }
  },
);

test('exhibits, trails, events and matters of the samples are told in all four languages', () => {
  for (const id of sampleVenueIds(folder)) {
    const { venue } = readSampleVenue(folder, id).content;
    for (const { id: one, title } of [...venue.exhibits, ...venue.trails, ...venue.matters])
      expect(Object.keys(title), one).toEqual(expect.arrayContaining([...languages]));
    for (const { id: one, name } of venue.events)
      expect(Object.keys(name), one).toEqual(expect.arrayContaining([...languages]));
  }
});
