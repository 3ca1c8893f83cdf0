type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A column that is filled place by place; the memory that was not written to is not yet taken. */
export class GrowingColumn<Values extends Column> {
  values: Values;

  /** @param make the constructor of the array */
  constructor(
    readonly make: new (length: number) => Values,
    room: number,
  ) {
    this.values = new make(room);
  }

  /** Makes room for so many values at least. */
  reserve(room: number): void {
    if (room <= this.values.length) return;
    const larger = new this.make(room + (room >>> 2));
    larger.set(this.values as never);
    this.values = larger;
  }

  /** The first values, in the same memory. */
  first(count: number): Values {
    return this.values.subarray(0, count) as Values;
  }
}

/** A column that is not there until one of its values is another than that of the others. */
export class RareColumn<Values extends Uint32Array | Int32Array> {
  #column: GrowingColumn<Values> | undefined;
  readonly #usual: (place: number) => number;
  #filled = 0;

  /** @param usual the value of a place that nothing is set for */
  constructor(
    readonly make: new (length: number) => Values,
    usual: (place: number) => number,
  ) {
    this.#usual = usual;
  }

  /** Sets the value of a place after all that were set before. */
  set(place: number, value: number, room: number): void {
    this.#column ??= new GrowingColumn(this.make, room);
    this.#fillTo(this.#column, place);
    this.#column.values[place] = value;
    this.#filled = place + 1;
  }

  /** The first values; null where all are as usual. */
  first(count: number): Values | null {
    if (!this.#column) return null;
    this.#fillTo(this.#column, count);
    return this.#column.first(count);
  }

  #fillTo(column: GrowingColumn<Values>, place: number): void {
    column.reserve(place + 1);
    for (let index = this.#filled; index < place; index += 1) column.values[index] = this.#usual(index);
    this.#filled = place;
  }
}
