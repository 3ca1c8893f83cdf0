import { Marks } from './marks.js';
import { WAY } from './ways.js';

/** What searches from one entity or from two write to, one at a time: 17 bytes an entity. */
export class SearchMemory {
  readonly marks: Marks;
  /** Entities in the order that the start's side came to them. */
  readonly near: Uint32Array;
  /** Entities in the order that the end's side came to them. */
  readonly far: Uint32Array;
  /** By entity, `WAY` words. */
  readonly ways: Int32Array;

  constructor(entities: number) {
    this.marks = new Marks(entities);
    this.near = new Uint32Array(entities);
    this.far = new Uint32Array(entities);
    this.ways = new Int32Array(entities * WAY);
  }
}
