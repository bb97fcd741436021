import type { Risk, RiskLevel } from './model';

const WEIGHT: Readonly<Record<RiskLevel, number>> = { high: 0, medium: 1, low: 2 };

/** Risks as a board reads them: open before closed, then the highest first, else as they were entered. */
export function inRiskOrder<T extends Pick<Risk, 'level' | 'closedOn'>>(risks: readonly T[]): T[] {
  return risks.toSorted((one, other) => Number(one.closedOn !== null) - Number(other.closedOn !== null) || WEIGHT[one.level] - WEIGHT[other.level]);
}
