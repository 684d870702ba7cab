import serialize from 'canonicalize';

/** The one way to write a JSON document down (RFC 8785), so that two machines sign the same bytes. */
export function canonicalBytes(document: object): Buffer {
  const text = serialize(document);
  if (text === undefined) throw new TypeError('Only JSON documents have a canonical form');
  return Buffer.from(text, 'utf8');
}
