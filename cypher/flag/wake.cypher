// Opens the snoozed flags of pairs whose path got shorter or stronger, and notes why.
UNWIND $pairs AS pair
MATCH (f:Flag {employee: pair.employee, group: pair.group})
WHERE f.job = $job AND f.status = 'SNOOZED'
  AND (f.stepRevision < pair.revision OR f.stepRevision = pair.revision AND f.stepInstant < pair.instant)
WITH DISTINCT f
SET f.status = 'OPEN', f.version = f.version + 1, f.snoozedUntil = null
CREATE (f)-[:HAD_EVENT]->(:FlagEvent {from: 'SNOOZED', to: 'OPEN', reason: $reason, at: $at, version: f.version})
