import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { createSignatureSync, type RequestDescriptor, verifySignature } from 'http-message-sig';
import { expect, test } from 'vitest';

/** RFC 9421, B.1.4 and B.2.6. */
const jwk = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'n4Ni-HpISpVObnQMW0wOhCKROaIKqKtW_2ZYb2p9KcU',
  x: 'JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs',
};
const components = ['date', '@method', '@path', '@authority', 'content-type', 'content-length'] as const;
const signatureInput =
  'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"';
const signature = 'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:';

const request = (more: Readonly<Record<string, string>> = {}): RequestDescriptor => ({
  kind: 'request',
  method: 'POST',
  targetUri: 'https://example.com/foo?param=Value&Pet=dog',
  fields: Object.entries({
    host: 'example.com',
    date: 'Tue, 20 Apr 2021 02:07:55 GMT',
    'content-type': 'application/json',
    'content-length': '18',
    ...more,
  }).map(([name, value]) => ({ name, value })),
});

test('the library signs the Ed25519 example of RFC 9421 as the RFC does', () => {
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const signed = createSignatureSync(request(), {
    label: 'sig-b26',
    components,
    parameters: { created: 1_618_884_473, keyid: 'test-key-ed25519' },
    signer: { algorithm: 'ed25519', sign: (data) => sign(null, data, key) },
  });
  expect(signed).toMatchObject({ signatureInput, signature });
});

test('it takes the example for what it is, and not with another length of its content', async () => {
  const { kty, crv, x } = jwk;
  const key = createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  const check = (message: RequestDescriptor) =>
    verifySignature(message, {
      policy: { algorithms: ['ed25519'], requiredComponents: components, requiredParameters: ['keyid'] },
      resolveVerifier: () => ({
        algorithm: 'ed25519',
        verify: (data, given) => verify(null, data, key, given),
      }),
    });
  const fields = { 'signature-input': signatureInput, signature };
  expect((await check(request(fields))).parameters.keyid).toBe('test-key-ed25519');
  await expect(check(request({ ...fields, 'content-length': '19' }))).rejects.toThrow();
});
