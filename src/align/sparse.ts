// Sparse matrices over the words of a text: a row for each word of one side, a column for each of the other.

/** The columns and shares of row `r` lie from `offsets[r]` to `offsets[r + 1]`. */
export interface SparseRows {
  readonly offsets: Uint32Array;
  readonly columns: Int32Array;
  readonly shares: Float32Array;
}

/** Gathers a matrix row by row. */
export class RowCollector {
  readonly #sums: Float64Array;
  readonly #touched: number[] = [];
  readonly #offsets = [0];
  readonly #columns: number[] = [];
  readonly #shares: number[] = [];

  constructor(width: number) {
    this.#sums = new Float64Array(width);
  }

  /** Adds to a cell of the row under way. */
  add(column: number, share: number): void {
    if (share <= 0) return;
    if (this.#sums[column] === 0) this.#touched.push(column);
    this.#sums[column]! += share;
  }

  /** Ends the row under way and keeps its `most` largest cells. */
  endRow(most = Number.POSITIVE_INFINITY): void {
    const sums = this.#sums;
    const touched = this.#touched;
    if (touched.length > most) touched.sort((x, y) => sums[y]! - sums[x]!);
    for (let k = 0; k < touched.length; k++) {
      const column = touched[k]!;
      if (k < most) {
        this.#columns.push(column);
        this.#shares.push(sums[column]!);
      }
      sums[column] = 0;
    }
    touched.length = 0;
    this.#offsets.push(this.#columns.length);
  }

  build(): SparseRows {
    return {
      offsets: Uint32Array.from(this.#offsets),
      columns: Int32Array.from(this.#columns),
      shares: Float32Array.from(this.#shares),
    };
  }
}

/** A matrix of single cells, in the order given within each row. */
export function rowsOfCells(
  height: number,
  cells: { readonly rows: ArrayLike<number>; readonly columns: ArrayLike<number>; readonly shares: ArrayLike<number> },
): SparseRows {
  const size = cells.rows.length;
  const offsets = new Uint32Array(height + 1);
  for (let k = 0; k < size; k++) offsets[cells.rows[k]! + 1]!++;
  for (let r = 0; r < height; r++) offsets[r + 1]! += offsets[r]!;
  const next = offsets.slice();
  const columns = new Int32Array(size);
  const shares = new Float32Array(size);
  for (let k = 0; k < size; k++) {
    const place = next[cells.rows[k]!]!++;
    columns[place] = cells.columns[k]!;
    shares[place] = cells.shares[k]!;
  }
  return { offsets, columns, shares };
}

/** The same matrix with rows for columns. */
export function transposeRows(rows: SparseRows, width: number): SparseRows {
  const own = new Int32Array(rows.columns.length);
  for (let r = 0; r + 1 < rows.offsets.length; r++) own.fill(r, rows.offsets[r], rows.offsets[r + 1]);
  return rowsOfCells(width, { rows: rows.columns, columns: own, shares: rows.shares });
}

/** Sum of the shares of a row. */
export function sumRow({ offsets, shares }: SparseRows, row: number): number {
  let sum = 0;
  for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sum += shares[k]!;
  return sum;
}
