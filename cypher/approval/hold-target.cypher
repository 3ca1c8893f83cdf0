// Locks what approvals are of until the transaction ends, and tells which of them wait for a decision or are in force.
MERGE (t:ApprovalTarget {key: $target})
SET t.lock = true
WITH t
MATCH (a:Approval)-[:FOR]->(t)
WHERE a.status IN ['REQUESTED', 'APPROVED'] AND (a.until IS NULL OR $now < a.until)
RETURN a AS approval
