import { nearestBin } from './mel.ts';
import { encodeFst, type FstArc } from './open-fst.ts';
import { toneWords } from './tones.ts';

const bins = 40;
const words = [...toneWords.hertzByUnit.keys()];
/** Phone 1 is silence, phone n + 1 the n-th word. */
const phones = words.length + 1;

/**
 * A Kaldi model of the tone words, as Vosk reads it: one affine layer, a log-mel contrast carried back through the
 * cosine transform of the MFCCs, one state a phone, and a graph in which any word may follow any other.
 */
export function makeToneVosk(): ReadonlyMap<string, Buffer | string> {
  return new Map<string, Buffer | string>([
    ['am/final.mdl', `${transitionModel()}${network()}<LeftContext> 0 <RightContext> 0 <Priors> [ ]\n`],
    [
      'conf/mfcc.conf',
      '--use-energy=false\n--num-mel-bins=40\n--num-ceps=40\n--low-freq=20\n--high-freq=-400\n--dither=0\n',
    ],
    ['conf/model.conf', modelOptions()],
    ['graph/words.txt', wordTable()],
    ['graph/phones/.keep', ''],
    ['graph/HCLG.fst', graph()],
  ]);
}

function vector(values: Iterable<number>): string {
  return ` [ ${[...values].map((value) => Number(value.toPrecision(7))).join(' ')} ]`;
}

function transitionModel(): string {
  const ids = Array.from({ length: phones }, (_, index) => index + 1);
  const triples = ids.map((phone) => `${phone} 0 ${phone - 1}`).join(' ');
  const halves = [0, ...ids.flatMap(() => [Math.log(0.5), Math.log(0.5)])];
  return [
    '<TransitionModel> <Topology> <TopologyEntry>',
    `<ForPhones> ${ids.join(' ')} </ForPhones>`,
    '<State> 0 <PdfClass> 0 <Transition> 0 0.5 <Transition> 1 0.5 </State> <State> 1 </State>',
    `</TopologyEntry> </Topology> <Triples> ${phones} ${triples} </Triples>`,
    `<LogProbs>${vector(halves)} </LogProbs> </TransitionModel> `,
  ].join(' ');
}

function network(): string {
  const { rows, bias } = contrasts();
  const matrix = ` [\n  ${rows.map((row) => row.map((value) => Number(value.toPrecision(7))).join(' ')).join('\n  ')} ]`;
  return [
    `<Nnet3> \ninput-node name=input dim=${bins}`,
    'component-node name=affine component=affine input=input',
    'output-node name=output input=affine objective=linear\n',
    '<NumComponents> 1 <ComponentName> affine <FixedAffineComponent>' +
      ` <LinearParams>${matrix} <BiasParams>${vector(bias)} </FixedAffineComponent> </Nnet3> `,
  ].join('\n');
}

/** How far a word's own bin stands over the mean, written for liftered cepstra instead of filter banks. */
function contrasts(): { rows: number[][]; bias: number[] } {
  const sharpness = 2;
  const rows = [new Array<number>(bins).fill(0)];
  const bias = [0];
  for (const hertz of toneWords.hertzByUnit.values()) {
    const own = nearestBin(hertz, { bins, lowHz: 20, highHz: 7600 });
    const onBins = Array.from({ length: bins }, (_, bin) => sharpness * ((bin === own ? 1 : 0) - 1 / bins));
    rows.push(onCepstra(onBins));
    bias.push(-4 * sharpness);
  }
  return { rows, bias };
}

function onCepstra(onBins: readonly number[]): number[] {
  return Array.from({ length: bins }, (_, order) => {
    const scale = order === 0 ? Math.sqrt(1 / bins) : Math.sqrt(2 / bins);
    const lifter = 1 + 11 * Math.sin((Math.PI * order) / 22);
    const sum = onBins.reduce(
      (total, value, bin) => total + value * Math.cos((Math.PI / bins) * (bin + 0.5) * order),
      0,
    );
    return (scale * sum) / lifter;
  });
}

function modelOptions(): string {
  return [
    '--min-active=20',
    '--max-active=200',
    '--beam=20.0',
    '--lattice-beam=4.0',
    '--acoustic-scale=1.0',
    '--frame-subsampling-factor=3',
    '--endpoint.silence-phones=1',
    '--endpoint.rule2.min-trailing-silence=0.5',
    '--endpoint.rule3.min-trailing-silence=0.8',
    '--endpoint.rule4.min-trailing-silence=1.0',
    '',
  ].join('\n');
}

function wordTable(): string {
  const numbered = ['<eps>', ...words, '#0', '<s>', '</s>'];
  return numbered.map((word, id) => `${word} ${id}\n`).join('');
}

function graph(): Buffer {
  const arcs = Array.from({ length: phones }, (_, phone): FstArc[] => {
    const state = phone + 1;
    const enter = phone === 0 ? 0.1 : 10;
    return [
      { from: 0, to: state, input: 2 * state, output: phone, weight: enter },
      { from: state, to: state, input: 2 * state - 1, output: 0, weight: 0 },
      { from: state, to: 0, input: 0, output: 0, weight: 0.1 },
    ];
  });
  return encodeFst(arcs.flat(), new Map([[0, 0]]));
}
