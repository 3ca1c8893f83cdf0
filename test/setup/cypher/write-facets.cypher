// Writes dated facets of entities.
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
CREATE (f:Facet:$(row.label))
SET f = row.properties
CREATE (e)-[:$(row.type)]->(f)
