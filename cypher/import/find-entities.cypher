// The entity of each import key, in the order asked; null where there is none.
UNWIND range(0, size($importKeys) - 1) AS position
OPTIONAL MATCH (e:Entity {importKey: $importKeys[position]})
WITH position, CASE WHEN e IS NULL THEN null ELSE [
  elementId(e), e.id, e.kind, e.marking, e.rowDigest, e.knownFrom, e.knownTo
] END AS found
ORDER BY position
RETURN collect([found]) AS found
