// Closes the flags of pairs that a correction took back, and notes why.
UNWIND $taken AS taken
MATCH (f:Flag {employee: taken.employee, group: taken.group})
WHERE f.job = $job AND f.kind IN taken.kinds AND f.status IN ['OPEN', 'UNDER_REVIEW', 'SNOOZED'] AND f.hopsAfter < taken.hopsBelow
  AND (f.stepRevision < taken.revision OR f.stepRevision = taken.revision AND f.stepInstant < taken.instant)
WITH DISTINCT f, f.status AS before
SET f.status = 'CLOSED_LINK_RETRACTED', f.version = f.version + 1, f.snoozedUntil = null
CREATE (f)-[:HAD_EVENT]->(:FlagEvent {from: before, to: f.status, reason: $reason, at: $at, version: f.version})
