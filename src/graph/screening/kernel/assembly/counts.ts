/** Links that the last call looked at, and one for each entity. */
export let steps: i32 = 0;
/** How many entities are in the list of what is reached. */
export let reachedCount: i32 = 0;

/** Notes what a call came to. */
export function note(made: i32, reached: i32): void {
  steps = made;
  reachedCount = reached;
}
