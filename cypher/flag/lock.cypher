// Holds a screening job for one evaluator: the lock lasts as long as the transaction, which ends with the process that holds it.
MERGE (lock:ScreeningLock {key: $key})
SET lock.held = true
RETURN lock.key AS key
