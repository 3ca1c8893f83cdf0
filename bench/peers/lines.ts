import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { startProgram } from '../run/children.js';
import { SCRIPTS_FOLDER } from './folders.js';

/** A program that answers each line it is sent with a line of JSON. */
export class Lines<Word extends string, Answer> {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #errors = '';
  #greeting = '';

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    const lines: Interface = createInterface({ input: child.stdout });
    this.#answers = lines[Symbol.asyncIterator]();
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-1_000);
    });
  }

  /** Starts a script of this folder; answers once it has said its first line. */
  static async start<Word extends string, Answer>(
    command: string,
    args: readonly string[],
    environment: NodeJS.ProcessEnv = process.env,
  ): Promise<Lines<Word, Answer>> {
    const lines = new Lines<Word, Answer>(startProgram(command, args, { cwd: SCRIPTS_FOLDER, environment }));
    lines.#greeting = await lines.#line();
    return lines;
  }

  /** The first line it said. */
  get greeting(): string {
    return this.#greeting;
  }

  /** Sends a line and waits for its answer. */
  async ask(word: Word): Promise<Answer> {
    this.#child.stdin.write(`${word}\n`);
    return JSON.parse(await this.#line()) as Answer;
  }

  /** Ends the program. */
  end(): void {
    this.#child.kill();
  }

  async #line(): Promise<string> {
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`${this.#child.spawnargs.join(' ')} ended: ${this.#errors.trim()}`);
    return value as string;
  }
}
