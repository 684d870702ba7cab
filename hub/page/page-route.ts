import type { ReactNode } from 'react';
import type { HubRole } from '../people/roles.ts';
import type { Session } from '../people/sessions.ts';

/** What a route of the page gives back. */
export type Shown =
  | { readonly kind: 'page'; readonly title: string; readonly body: ReactNode }
  | { readonly kind: 'csv'; readonly name: string; readonly text: string }
  | { readonly kind: 'go'; readonly to: string };

export interface PageRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The least that somebody must be. */
  readonly role: HubRole;
  /** What the link to it says; null where none leads there. */
  readonly link: string | null;
  /** What a form may weigh that brings a file, in bytes; without it a form brings none. */
  readonly mostFileBytes?: number;
  readonly show: (session: Session, fields: URLSearchParams, file: Buffer | null) => Promise<Shown>;
}

export interface PageLink {
  readonly path: string;
  readonly name: string;
  readonly role: HubRole;
}
