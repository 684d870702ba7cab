/** Where in a matter somebody is. */
export const matterTabs = ['about', 'questions', 'ends', 'list'] as const;
export type MatterTab = (typeof matterTabs)[number];

export interface MatterPlace {
  readonly tab: MatterTab;
  /** The question that is open; null: the list of them. */
  readonly question: number | null;
}

export const firstOfMatter: MatterPlace = { tab: 'about', question: null };
