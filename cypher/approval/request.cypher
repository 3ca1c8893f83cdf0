// Notes that an approval is asked for.
MATCH (t:ApprovalTarget {key: $target})
CREATE (a:Approval)-[:FOR]->(t)
SET a = $approval
CREATE (a)-[:HAD_EVENT]->(:ApprovalEvent {to: a.status, reason: a.reason, by: a.requestedBy, at: a.requestedAt, version: a.version})
