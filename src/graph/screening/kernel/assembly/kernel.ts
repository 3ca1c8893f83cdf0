// The screening kernel: what is done again and again for every link, with the words of an entity in one vector.
export { reachedCount, steps } from './counts';
export { gatherAll, gatherList, goOnFrom } from './gather';
export { layout } from './layout';
export { push } from './push';
export { markStaff, tell } from './staff';
