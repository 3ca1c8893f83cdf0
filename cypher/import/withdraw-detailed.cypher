// Marks entities as withdrawn by their source, with the details that described them.
UNWIND $rows AS row
MATCH (f) WHERE elementId(f) = row.element
MATCH (e:Entity)-[:HAS_DETAILS]->(f)
SET e.knownTo = row.knownTo, e.closedReason = row.reason, e.closedRevision = $revision
