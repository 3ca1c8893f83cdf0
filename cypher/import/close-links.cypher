// Closes assertions: when the force's knowledge of them ended, by which change and why. What is superseded or retracted gives its key up.
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
SET r.statedTo = row.statedTo, r.formerKey = CASE WHEN NOT row.keepsKey THEN r.importKey END
SET r.importKey = CASE WHEN row.keepsKey THEN r.importKey END
WITH row, r
WHERE r.knownTo IS NULL OR r.knownTo > row.knownTo
SET r.knownTo = row.knownTo, r.closedRevision = $revision, r.closedReason = row.reason, r.changedRevision = $revision
