/** Where in a list something stands that stood in it before. */
export function repeatedAt(values: readonly (string | number)[]): readonly number[] {
  const seen = new Set<string | number>();
  return values.flatMap((value, index) => {
    const isNew = seen.size < seen.add(value).size;
    return isNew ? [] : [index];
  });
}
