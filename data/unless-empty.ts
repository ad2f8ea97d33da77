/** `{ key: list }`, or nothing where the list is empty: a record has no empty fields. */
export function unlessEmpty<K extends string, T>(
  key: K,
  list: readonly T[],
): { [P in K]?: readonly T[] } {
  return (list.length > 0 ? { [key]: list } : {}) as { [P in K]?: readonly T[] };
}
