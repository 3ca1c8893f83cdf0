/** Why a row cannot go in: names the column and what is allowed. */
export class RowProblem extends Error {
  constructor(
    readonly column: string,
    readonly reason: string,
  ) {
    super(`${column}: ${reason}`);
    this.name = 'RowProblem';
  }
}
