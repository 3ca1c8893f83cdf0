// A page of the dated rows that a source holds, in the order of their keys.
MATCH (f:Facet)
WHERE f.importKey > $after AND f.importKey < $before
WITH f
ORDER BY f.importKey
LIMIT $limit
RETURN f.importKey AS importKey, [elementId(f), f.rowDigest, f.statedTo, f.knownFrom, f.knownTo, f.firstKnownFrom] AS found,
  [f.marking] + [(f)<-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS|HAS_DETAILS|HAS_ASSIGNMENT|HAS_TARGET|HAS_DECISION|HAS_RECIPIENT|HAS_OUTCOME]-(e) | e.marking] AS markings
