// Closes versions of dated rows: when the force's knowledge of them ended, by which change and why. What is superseded or retracted gives its key up.
UNWIND $rows AS row
MATCH (f) WHERE elementId(f) = row.element
SET f.statedTo = row.statedTo, f.formerKey = CASE WHEN NOT row.keepsKey THEN f.importKey END
SET f.importKey = CASE WHEN row.keepsKey THEN f.importKey END
WITH row, f
WHERE f.knownTo IS NULL OR f.knownTo > row.knownTo
SET f.knownTo = row.knownTo, f.closedRevision = $revision, f.closedReason = row.reason, f.changedRevision = $revision
