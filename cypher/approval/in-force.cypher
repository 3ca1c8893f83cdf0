// Which of the things that approvals are of have one in force.
UNWIND $targets AS target
MATCH (t:ApprovalTarget {key: target})
WHERE EXISTS {
  MATCH (a:Approval)-[:FOR]->(t)
  WHERE a.status = 'APPROVED' AND $now < a.until
}
RETURN target
