/** Keeps a value under its key in a map that forgets what was not asked for the longest; what was forgotten is given back. */
export function refresh<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): Value | undefined {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= most) return undefined;
  const [oldest, lost] = kept.entries().next().value as [string, Value];
  kept.delete(oldest);
  return lost;
}
