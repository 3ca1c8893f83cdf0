// Notes a decision on flags.
UNWIND $ids AS id
MATCH (f:Flag {id: id})
WITH f, f.status AS before
SET f.status = $status, f.version = f.version + 1, f.snoozedUntil = $snoozedUntil
CREATE (f)-[:HAD_EVENT]->(:FlagEvent {from: before, to: $status, reason: $reason, by: $by, at: $at, version: f.version})
