// Notes what somebody did about approvals.
UNWIND $ids AS id
MATCH (a:Approval {id: id})
SET a.status = $to, a.version = a.version + 1, a.until = coalesce(a.until, $until),
  a.decidedBy = coalesce(a.decidedBy, $decidedBy), a.decidedAt = CASE WHEN $decidedBy IS NULL THEN a.decidedAt ELSE coalesce(a.decidedAt, $at) END
CREATE (a)-[:HAD_EVENT]->(:ApprovalEvent {to: $to, reason: $reason, by: $by, at: $at, version: a.version})
