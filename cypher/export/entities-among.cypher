// The ids of the entities that links join among some nodes, as far as the viewer may see them, in the order in which Neo4j keeps them.
MATCH (e)
WHERE id(e) IN range($first, $last) AND e:Person|Group|Phone|Vehicle|Account|Location
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
RETURN collect(e.id) AS ids
