import type { Driver, Plan } from 'neo4j-driver';

/** A step of a plan, such as `NodeIndexSeek` with the index it uses. */
export interface Operator {
  readonly type: string;
  readonly details: string;
}

/** What Neo4j would do for a statement. */
export interface Explained {
  readonly operators: readonly Operator[];
  /** Those of the operators that read every node or relationship of a kind, or all there are. */
  readonly scans: readonly string[];
  /** What Neo4j warns of. */
  readonly warnings: readonly string[];
}

/**
 * Categories that say nothing of the statement: UNRECOGNIZED is for names that nothing in this graph has yet; under PERFORMANCE comes
 * the product of two ends that are each found by id.
 */
const UNTELLING = ['UNRECOGNIZED', 'PERFORMANCE'];

function operatorsOf(plan: Plan): Operator[] {
  const type = plan.operatorType.replace(/@.*/, '');
  const details = String((plan.arguments as { Details?: string }).Details ?? '');
  return [{ type, details }, ...plan.children.flatMap(operatorsOf)];
}

/** Asks Neo4j how it would run a statement, without running it. */
export async function explain(
  driver: Driver,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Explained> {
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters);
  const operators = operatorsOf(summary.plan as Plan);
  return {
    operators,
    scans: operators.map(({ type }) => type).filter((type) => type.endsWith('Scan')),
    warnings: summary.notifications
      .filter(({ category }) => !UNTELLING.includes(String(category)))
      .map(({ code, description }) => `${code}: ${description}`),
  };
}
