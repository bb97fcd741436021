/** What a module in tests/bench/ gives: `export const name = '…'` and `export async function run(): Promise<BenchRow[]>`. */

/** One line of the table: ours against a baseline measured in the same run. */
export interface BenchRow {
  /** What was measured: "Start to first paint". */
  readonly what: string;
  /** Median of ours, in the unit. */
  readonly ours: number;
  /** What it is compared with: "bare Electron window". */
  readonly against: string;
  /** Median of the baseline, in the unit. */
  readonly baseline: number;
  readonly unit: 'ms' | 'MB';
  /** The ratio aimed at, when there is one. A target, not a test: nothing fails on it. */
  readonly aim?: number;
  /** How often, and anything a reader must know: "12 interleaved starts". */
  readonly note: string;
}

/** One module of the bench. */
export interface BenchModule {
  readonly name: string;
  readonly run: () => Promise<readonly BenchRow[]>;
}
