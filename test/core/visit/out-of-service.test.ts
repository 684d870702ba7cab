import { expect, test } from 'vitest';
import { Fault } from '#core/system/fault.ts';
import { outOfServiceState } from '#core/visit/out-of-service.ts';

test('a fault that the screen has a sentence for is shown by it', () => {
  const state = outOfServiceState(new Fault('database-damaged', 'record.db: torn'));
  expect(state.get()).toEqual({ kind: 'out-of-service', code: 'record-damaged', detail: 'record.db: torn' });
});

test('a fault that the screen knows nothing of is not passed off as another', () => {
  const fault = new Fault('speech-lost', 'the speech process is gone');
  expect(() => outOfServiceState(fault)).toThrow(fault);
});
