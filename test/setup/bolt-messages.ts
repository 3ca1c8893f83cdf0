/** Finds the messages in one direction of a Bolt connection: chunks of a two-byte length and so many bytes, an empty one ends a message. */
export class BoltMessages {
  #skip: number;
  #rest = Buffer.alloc(0);
  #message = Buffer.alloc(0);

  /** @param preface bytes before the first chunk */
  constructor(preface: number) {
    this.#skip = preface;
  }

  /** Lengthens the preface. */
  skip(bytes: number): void {
    this.#skip += bytes;
  }

  /** The signatures of the messages that end with these bytes. */
  read(bytes: Buffer): number[] {
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#rest = Buffer.concat([this.#rest, bytes.subarray(skipped)]);
    const signatures: number[] = [];
    for (let chunk = this.#chunk(); chunk !== null; chunk = this.#chunk()) {
      if (chunk.length > 0) this.#message = Buffer.concat([this.#message, chunk]);
      else if (this.#message.length > 0) {
        signatures.push(this.#message[1] as number);
        this.#message = Buffer.alloc(0);
      }
    }
    return signatures;
  }

  #chunk(): Buffer | null {
    if (this.#rest.length < 2) return null;
    const end = 2 + this.#rest.readUInt16BE(0);
    if (this.#rest.length < end) return null;
    const chunk = this.#rest.subarray(2, end);
    this.#rest = this.#rest.subarray(end);
    return chunk;
  }
}
