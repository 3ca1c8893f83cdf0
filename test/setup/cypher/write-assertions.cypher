// Writes assertions: relationships typed by the link's kind.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CREATE (from)-[r:$(row.kind)]->(to)
SET r = row.properties
