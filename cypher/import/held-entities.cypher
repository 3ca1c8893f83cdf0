// A page of the entities of a source that it has not withdrawn, in the order of their keys.
MATCH (e:Entity)
WHERE e.importKey > $after AND e.importKey < $before
WITH e
ORDER BY e.importKey
LIMIT $limit
RETURN e.importKey AS importKey, e.kind AS kind, e.knownTo IS NOT NULL AS withdrawn,
  [elementId(e), e.rowDigest, null, e.knownFrom, e.knownTo, null] AS found, [e.marking] AS markings
