// Writes an entity, labelled by its kind.
CREATE (e:Entity:$($label))
SET e = $properties
RETURN elementId(e) AS element
