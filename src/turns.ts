/** Milliseconds for which large work may keep the event loop to itself. */
const TURN = 5;
/** Up to so many items are done at once. */
const FEW = 100;
/** So many items of a long list are completed in a turn. */
const PART = 32;
/** After so many items the clock is looked at. */
const BETWEEN_LOOKS = 8;

const waiting: (() => void)[] = [];

function grant(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(grant);
}

/** Resolves once the event loop has seen to everybody else. Of all who wait, one is let go on at a time. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(grant);
  });
}

/** Maps a list, a long one a few milliseconds at a time. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): Promise<Result[]> {
  if (items.length <= FEW) return items.map(map);
  const mapped: Result[] = [];
  let until = 0;
  for (const [index, item] of items.entries()) {
    if (index % BETWEEN_LOOKS === 0 && performance.now() >= until) {
      await nextTurn();
      until = performance.now() + TURN;
    }
    mapped.push(map(item, index));
  }
  return mapped;
}

/** A list for GraphQL to complete, a long one in parts: each part's items come in a turn of their own. */
export function inParts<Item>(items: readonly Item[]): (Item | Promise<Item>)[] {
  if (items.length <= FEW) return [...items];
  let turn = Promise.resolve();
  return items.map((item, index) => {
    if (index % PART === 0) turn = nextTurn();
    return turn.then(() => item);
  });
}
