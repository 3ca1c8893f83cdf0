// An assertion that the viewer may see with both its ends, in the state that this transaction changes.
MATCH (a:Entity {id: $from})-[x]-(b:Entity {id: $to})
WHERE type(x) = $kind AND x.assertionId = $assertionId
  AND x.marking IN $markings AND a.marking IN $markings AND NOT a.id IN $hidden AND b.marking IN $markings AND NOT b.id IN $hidden
    AND x.revision IS NOT NULL
RETURN elementId(x) AS element, startNode(x).id AS from, endNode(x).id AS to, properties(x) AS properties,
  [a.marking, b.marking] AS endMarkings
