/** How alike the two pictures of a pair are, whether they show one person, and its fold. */
export interface Compared {
  readonly similarity: number;
  readonly isSame: boolean;
  readonly fold: number;
}

/** How often a threshold is wrong, and how well similarities tell people apart whatever the threshold. */
export function measure(compared: readonly Compared[], threshold: number) {
  const { accepted: falseAccepts } = countFrom(threshold, compared, false);
  const positives = compared.filter(({ isSame }) => isSame).length;
  const falseRejects = positives - countFrom(threshold, compared, true).accepted;
  return { falseAccepts, falseRejects, auc: areaOf(compared), eer: equalErrorOf(compared), ...acrossFolds(compared) };
}

function countFrom(threshold: number, compared: readonly Compared[], same: boolean) {
  const accepted = compared.filter(({ similarity, isSame }) => isSame === same && similarity >= threshold).length;
  return { accepted };
}

function ascending(compared: readonly Compared[]): readonly Compared[] {
  return compared.toSorted((one, other) => one.similarity - other.similarity);
}

/** The share of all mixed couples of a same and a different pair in which the same pair is more alike; equal counts half. */
function areaOf(compared: readonly Compared[]): number | null {
  const positives = compared.filter(({ isSame }) => isSame);
  const negatives = compared.filter(({ isSame }) => !isSame);
  if (positives.length === 0 || negatives.length === 0) return null;
  let won = 0;
  for (const { similarity } of positives) {
    for (const other of negatives) {
      if (similarity > other.similarity) won += 1;
      else if (similarity === other.similarity) won += 0.5;
    }
  }
  return won / (positives.length * negatives.length);
}

/** Where as large a share of the different is accepted as of the same is rejected. */
function equalErrorOf(compared: readonly Compared[]): number | null {
  const positives = compared.filter(({ isSame }) => isSame).length;
  const negatives = compared.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let [rejected, accepted, best, error] = [0, negatives, Number.POSITIVE_INFINITY, 1];
  for (const { isSame } of ascending(compared)) {
    const [misses, slips] = [rejected / positives, accepted / negatives];
    if (Math.abs(misses - slips) < best) [best, error] = [Math.abs(misses - slips), (misses + slips) / 2];
    if (isSame) rejected += 1;
    else accepted -= 1;
  }
  return error;
}

/** As LFW asks for it: for each fold the threshold that is best for all others, and how often it is right in that fold. */
function acrossFolds(compared: readonly Compared[]) {
  const folds = [...new Set(compared.map(({ fold }) => fold))];
  if (folds.length < 2) return { accuracy10Fold: null, accuracyStd: null };
  const shares = folds.map((fold) => {
    const threshold = bestThreshold(compared.filter((one) => one.fold !== fold));
    const own = compared.filter((one) => one.fold === fold);
    return own.filter(({ similarity, isSame }) => similarity >= threshold === isSame).length / own.length;
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
  return { accuracy10Fold: mean, accuracyStd: Math.sqrt(variance) };
}

/** Between the two similarities where most pairs are told rightly. */
function bestThreshold(compared: readonly Compared[]): number {
  const sorted = ascending(compared);
  let right = sorted.filter(({ isSame }) => isSame).length;
  let [most, best] = [right, Number.NEGATIVE_INFINITY];
  for (const [at, { isSame, similarity }] of sorted.entries()) {
    right += isSame ? -1 : 1;
    const next = sorted[at + 1]?.similarity ?? similarity + 1;
    if (right > most && next > similarity) [most, best] = [right, (similarity + next) / 2];
  }
  return best;
}
