/** The least. */
export function least(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** The value below which this share of the values lies; the middle one by default. */
export function quantile(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Three significant digits. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);
}

/** Times as text, least and middle one. */
export function spread(values: readonly number[], unit: string): string {
  return `min ${short(least(values))} med ${short(quantile(values))} ${unit}`;
}

/** Ours over the peer's, by the least of each, with both told in words. */
export function compared(
  ours: readonly number[],
  peers: readonly number[],
  unit: string,
  also = '',
): { ratio: number; detail: string } {
  const medians = short(quantile(ours) / quantile(peers));
  const rounds = ours.length === peers.length ? `${ours.length} rounds` : `${ours.length} and ${peers.length} rounds`;
  return {
    ratio: least(ours) / least(peers),
    detail: `ours ${spread(ours, unit)}, peer ${spread(peers, unit)}, medians ${medians}, ${rounds}${also && `; ${also}`}`,
  };
}
