/** Sessions at once: one is answered while what another brought is taken in. */
const SESSIONS = 2;

/** Does the same with each item, a few at once, begun in their order. The first failure ends it. */
export async function sideBySide<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  let failed = false;
  const lane = async () => {
    for (let next = left.next(); !next.done && !failed; next = left.next()) await work(next.value);
  };
  const lanes = Array.from({ length: SESSIONS }, () =>
    lane().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  await Promise.all(lanes);
}
