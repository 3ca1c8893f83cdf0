import { namedClearance } from '../auth/named-clearance.js';
import type { Viewer } from '../auth/viewer.js';
import type { Config } from '../config.js';
import { Forbidden } from '../errors.js';
import type { Database } from '../neo4j/database.js';
import { openView } from '../neo4j/view.js';
import { type OpenGraph, type OpenOptions, openGraph } from '../open-graph.js';
import { commandSubject } from './command-subject.js';

/**
 * Checks that a viewer may enter all the compartments that they claim.
 * @throws Forbidden, which names those that they may not, and what to do
 */
export async function checkEntries(database: Database, viewer: Viewer): Promise<void> {
  if (viewer.compartments.length === 0) return;
  const entered = (await openView(database, viewer)).viewer.compartments;
  const missing = viewer.compartments.filter((compartment) => !entered.includes(compartment));
  if (missing.length > 0)
    throw new Forbidden(
      `--compartments: ${viewer.subject} has no approved entry to ${missing.join(', ')}. An ADMIN asks for it by requestApproval (kind COMPARTMENT_ENTRY, subject "${viewer.subject}") and another ADMIN approves it by decideApproval: see docs/approvals.md.`,
    );
}

/**
 * Opens the graph for a command that may name compartments: on the private demonstration any, on a Neo4j that `NEO4J_URI` names those that whoever runs it may enter.
 * @throws Forbidden, BadUserInput, and as `openGraph` does
 */
export async function openEntered(
  config: Config,
  { level, compartments }: { readonly level?: string; readonly compartments?: string },
  options: OpenOptions = {},
): Promise<OpenGraph> {
  const graph = await openGraph(config, options);
  if (graph.isPrivate || config.compartmentEntry === 'claimed') return graph;
  try {
    const clearance = namedClearance(level, compartments);
    const viewer: Viewer = { subject: commandSubject(), ...clearance, roles: ['BATCH'], employeeId: null };
    await checkEntries(graph.database, { ...viewer, needsEntry: true });
  } catch (error) {
    await graph.close();
    throw error;
  }
  return graph;
}
