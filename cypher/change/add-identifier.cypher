// Gives an entity another exact identifier; the lock keeps two that come at once.
MATCH (e:Entity {id: $entity})
SET e.lock = true
WITH e
SET e.identifiers = CASE
  WHEN $identifier IN coalesce(e.identifiers, []) THEN e.identifiers
  ELSE coalesce(e.identifiers, []) + $identifier
END
REMOVE e.lock
