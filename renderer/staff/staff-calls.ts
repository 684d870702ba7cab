import type { ContractRouterClient } from '@orpc/contract';
import type { pageContract } from '#contract/page/page-contract.ts';

/** The staff's part of the terminal's calls; which of them are answered is for core to say. */
export type StaffCalls = Pick<
  ContractRouterClient<typeof pageContract>,
  | 'staff'
  | 'worklist'
  | 'answering'
  | 'desk'
  | 'terminal'
  | 'readings'
  | 'drafts'
  | 'parts'
  | 'intake'
  | 'maps'
  | 'appointments'
  | 'faces'
  | 'publications'
  | 'given'
  | 'sticks'
  | 'closures'
  | 'stand'
  | 'guide'
  | 'notices'
>;
