// Writes a dated facet of an entity.
MATCH (e:Entity {id: $entity})
CREATE (f:Facet:$($label))
SET f = $properties
CREATE (e)-[:$($type)]->(f)
RETURN elementId(f) AS element
