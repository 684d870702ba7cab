import type { Language } from '#contract/base/language.ts';
import type { Screen } from '#contract/page/visit.ts';
import type { VisitContent } from '../content.ts';
import type { ExhibitLocation, ExhibitMemory } from './model.ts';

/** The screen of exhibits, one of them, or a trail; null where it is gone. */
export function exhibitScreenAt(
  location: ExhibitLocation,
  { language, depth }: ExhibitMemory & { readonly language: Language },
  content: VisitContent,
): Screen | null {
  switch (location.kind) {
    case 'exhibits':
      return { name: 'exhibits', placeId: location.placeId };
    case 'exhibit': {
      const exhibit = content.exhibit(location.exhibitId, depth, language);
      return exhibit && { name: 'exhibit', exhibit };
    }
    case 'exhibit-depths': {
      const exhibit = content.exhibit(location.exhibitId, depth, language);
      return exhibit && { name: 'exhibit-depths', title: exhibit.text.title, depth };
    }
    case 'trail': {
      const trail = content.trail(location.trailId);
      return trail && { name: 'trail', trail };
    }
  }
}
