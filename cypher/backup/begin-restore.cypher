// Marks a graph as one whose restore has begun and not ended; the transaction that keeps it open keeps others from restoring.
MERGE (restore:Setting {name: 'restore'})
SET restore.lock = true
RETURN restore.name AS name
