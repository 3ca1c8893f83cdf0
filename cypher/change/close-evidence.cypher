// Closes an assertion unless it is closed; the lock makes a second closer wait and find it so.
MATCH ()-[x]->()
WHERE elementId(x) = $element
SET x.lock = true
WITH x
WHERE x.knownTo IS NULL
SET x.knownTo = $knownTo, x.closedReason = $reason
REMOVE x.lock
RETURN elementId(x) AS element
