// Holds a source for one import: the lock lasts as long as the transaction, which ends with the process that holds it.
MERGE (lock:SourceLock {name: $name})
SET lock.held = true
RETURN lock.name AS name
