import { field, type Heading, localized } from './field.ts';

/** A text of the venue itself, of which there is one: a row of its sheet. */
export interface VenueText {
  /** Under which it stands in the venue. */
  readonly id: 'name' | 'address' | 'greeting' | 'invitation' | 'question' | 'example' | 'emergency' | 'meetingPoint';
  /** What it is, for whoever reads the sheet. */
  readonly heading: Heading;
  /** A venue may do without it. */
  readonly isOptional?: true;
}

export const venueHeading: Heading = { zh: '场馆', en: 'Venue' };

export const venueTexts: readonly VenueText[] = [
  { id: 'name', heading: { zh: '名称', en: 'name' } },
  {
    id: 'address',
    heading: { zh: '地址（打急救电话时说的）', en: 'address, as it is said to an ambulance' },
    isOptional: true,
  },
  { id: 'greeting', heading: { zh: '问候', en: 'greeting' } },
  { id: 'invitation', heading: { zh: '问候旁边的话', en: 'words beside the greeting' } },
  { id: 'question', heading: { zh: '首页的问话', en: 'question of the first page' } },
  { id: 'example', heading: { zh: '可以这样问', en: 'example of a question' } },
  { id: 'emergency', heading: { zh: '紧急时说的话', en: 'what is said in an emergency' } },
  {
    id: 'meetingPoint',
    heading: { zh: '集合点（没人值班时说的）', en: 'meeting point, as it is said while nobody is there' },
    isOptional: true,
  },
];

/** Which text a row is; told in words beside it, which nobody reads in. */
export const venueTextField = field('编号', 'id', 'id');
const venueTextNameField = field('哪一项', 'what it is', 'what', { widthLetters: 28 });

/** What it says, in four languages. */
export const wordsFields = localized('内容', 'words', 'words', 40).map((one) => ({ ...one, path: one.path.slice(1) }));

export const venueTextFields = [venueTextField, venueTextNameField, ...wordsFields];
