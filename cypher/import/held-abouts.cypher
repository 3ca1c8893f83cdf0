// A page of what a source says of whom and what records are about, in the order of its keys.
MATCH ()-[r:ABOUT]->()
WHERE r.importKey > $after AND r.importKey < $before
WITH r
ORDER BY r.importKey
LIMIT $limit
RETURN r.importKey AS importKey, [elementId(r), r.rowDigest, null, r.knownFrom, r.knownTo, null] AS found,
  [r.marking, startNode(r).marking, endNode(r).marking] AS markings
