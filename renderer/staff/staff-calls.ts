import type { ContractRouterClient } from '@orpc/contract';
import type { kioskContract } from '#contract/page/kiosk.ts';

/** The staff's part of the terminal's calls; which of them are answered is for core to say. */
export type StaffCalls = Pick<
  ContractRouterClient<typeof kioskContract>,
  'staff' | 'worklist' | 'answering' | 'desk' | 'terminal' | 'readings'
>;
