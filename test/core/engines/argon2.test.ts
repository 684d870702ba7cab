import { expect, test } from 'vitest';
import { argon2Hashing } from '#core/engines/argon2.ts';
import { createPlainHashing } from '#test/support/fakes/pin-hashing.ts';
import { pinHashingSuite } from '#test/support/suites/pin-hashing-suite.ts';

pinHashingSuite('argon2', () => argon2Hashing);
pinHashingSuite('plain', createPlainHashing);

test('argon2 runs as Argon2id at the cost that RFC 9106 recommends, and holds nothing of the PIN', async () => {
  const hash = await argon2Hashing.hash('482913');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  expect(hash).not.toContain('482913');
});
