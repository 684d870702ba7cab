/** An arc of a transducer over tropical weights. */
export interface FstArc {
  readonly from: number;
  readonly to: number;
  readonly input: number;
  readonly output: number;
  readonly weight: number;
}

/** The bytes of an OpenFst `vector` transducer: header as in OpenFst's fst.h, then each state with its arcs. */
export function encodeFst(arcs: readonly FstArc[], finalWeights: ReadonlyMap<number, number>): Buffer {
  const states = 1 + Math.max(...arcs.flatMap(({ from, to }) => [from, to]));
  const body = Array.from({ length: states }, (_, state) => {
    const own = arcs.filter(({ from }) => from === state);
    return Buffer.concat([
      float(finalWeights.get(state) ?? Number.POSITIVE_INFINITY),
      long(own.length),
      ...own.map((arc) => Buffer.concat([int(arc.input), int(arc.output), float(arc.weight), int(arc.to)])),
    ]);
  });
  return Buffer.concat([
    int(2_125_659_606),
    word('vector'),
    word('standard'),
    int(2),
    int(0),
    // Properties: an expanded, mutable transducer; nothing else is claimed.
    long(3),
    long(0),
    long(states),
    long(arcs.length),
    ...body,
  ]);
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(value));
  return bytes;
}

function float(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function word(value: string): Buffer {
  return Buffer.concat([int(Buffer.byteLength(value)), Buffer.from(value)]);
}
