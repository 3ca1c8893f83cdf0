// Makes the lock of a source.
MERGE (lock:SourceLock {name: $name})
