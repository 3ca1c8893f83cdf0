// Closes a dated facet unless it is closed; the lock makes a second closer wait and find it so.
MATCH (f:Facet)
WHERE elementId(f) = $element
SET f.lock = true
WITH f
WHERE f.knownTo IS NULL
SET f.knownTo = $knownTo, f.closedReason = $reason
REMOVE f.lock
RETURN elementId(f) AS element
