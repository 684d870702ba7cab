import type { ReactNode } from 'react';
import type { HubRole } from '../people/roles.ts';
import type { Session } from '../people/sessions.ts';
import type { BroughtFile } from './frame/form-with-file.ts';
import type { MessageKey, Words } from './messages/words.ts';

/** What is in the middle of a document. */
export interface ShownPage {
  readonly kind: 'page';
  readonly title: string;
  /** What stands in big letters, where it is more than the title. */
  readonly heading?: ReactNode;
  /** One sentence under it. */
  readonly lead?: ReactNode;
  readonly body: ReactNode;
  /** What stands beside it, where there is room. */
  readonly aside?: ReactNode;
  /** It cannot be asked for again: but for its own key nothing on it leads away. */
  readonly isShownOnce?: boolean;
}

/** What a route of the page gives back. */
export type Shown =
  | ShownPage
  | { readonly kind: 'csv'; readonly name: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Buffer }
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'none' };

/** What somebody asks for, and how to speak to them. */
export interface Asked {
  readonly session: Session;
  readonly fields: URLSearchParams;
  readonly files: readonly BroughtFile[];
  readonly words: Words;
}

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The least that somebody must be. */
  readonly role: HubRole;
  /** What the link to it says; null where none leads there. */
  readonly link: MessageKey | null;
  /** What a form may weigh that brings files, in bytes; without it a form brings none. */
  readonly mostFileBytes?: number;
  readonly show: (asked: Asked) => Promise<Shown>;
}

export interface PageLink {
  readonly path: string;
  readonly name: MessageKey;
  readonly role: HubRole;
}
