/** What people at a hub may do; each may what those before may. */
export const roles = ['viewer', 'editor', 'operator', 'admin'] as const;
export type HubRole = (typeof roles)[number];

export function isRole(word: string): word is HubRole {
  return roles.some((role) => role === word);
}

/** Whether somebody of one role may do what is meant for another. */
export function mayDo(held: HubRole, required: HubRole): boolean {
  return roles.indexOf(held) >= roles.indexOf(required);
}
