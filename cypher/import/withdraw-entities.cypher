// Marks entities that their source names no more; whatever points at them still finds them.
UNWIND $rows AS row
MATCH (e) WHERE elementId(e) = row.element
SET e.knownTo = row.knownTo, e.closedReason = row.reason, e.closedRevision = $revision
