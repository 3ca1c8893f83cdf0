// Makes the lock of a screening job.
MERGE (lock:ScreeningLock {key: $key})
