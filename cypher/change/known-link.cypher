// Whether the viewer may see a link: both ends, and an open assertion that supports it, in the state that this transaction changes.
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
WHERE from.marking IN $markings AND NOT from.id IN $hidden AND to.marking IN $markings AND NOT to.id IN $hidden
RETURN EXISTS {
  MATCH (from)-[x]-(to)
  WHERE type(x) = $kind AND NOT x.refutes
    AND (NOT $directed OR startNode(x) = from)
    AND (x.subkind = $subkind OR x.subkind IS NULL AND $subkind IS NULL)
    AND x.marking IN $markings AND x.revision IS NOT NULL
    AND x.knownFrom <= $knownAt AND (x.knownTo IS NULL OR $knownAt < x.knownTo)
} AS known
