// Writes an assertion: a relationship between its ends, typed by its kind.
MATCH (from:Entity {id: $from}), (to:Entity {id: $to})
CREATE (from)-[assertion:$($kind)]->(to)
SET assertion = $properties
RETURN elementId(assertion) AS element
