// Says whom and what dated facets name.
UNWIND $rows AS row
MATCH (f:Facet {id: row.facet})
MATCH (e:Entity {id: row.entity})
CREATE (f)-[:NAMES {as: row.as}]->(e)
