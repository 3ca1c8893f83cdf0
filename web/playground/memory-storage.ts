/** A store that lives as long as the page: queries name people, and no desktop may keep them. */
export function memoryStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string): string | null => items.get(key) ?? null,
    setItem: (key: string, value: string): void => void items.set(key, value),
    removeItem: (key: string): void => void items.delete(key),
    clear: (): void => items.clear(),
    get length(): number {
      return items.size;
    },
  };
}
