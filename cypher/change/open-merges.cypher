// The open assertions that two entities are one, as far as the viewer may see them, in the state that this transaction changes.
MATCH (a:Entity {id: $first})-[x:SAME_AS]-(b:Entity {id: $second})
WHERE NOT x.refutes AND x.knownTo IS NULL
  AND x.marking IN $markings AND a.marking IN $markings AND NOT a.id IN $hidden AND b.marking IN $markings AND NOT b.id IN $hidden
    AND x.revision IS NOT NULL
RETURN elementId(x) AS element, startNode(x).id AS from, endNode(x).id AS to, properties(x) AS properties,
  [a.marking, b.marking] AS endMarkings
ORDER BY properties.assertionId
