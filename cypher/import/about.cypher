// Notes whom and what the records of a batch are about, where that is not noted yet; answers what it made.
UNWIND $rows AS row
MATCH (record:Entity {id: row.record})
MATCH (entity:Entity {id: row.entity})
MERGE (record)-[about:ABOUT {role: row.role}]->(entity)
ON CREATE SET about.marking = row.marking, about.made = row.position
WITH row, about
WHERE about.made = row.position
REMOVE about.made
RETURN row.position AS position, elementId(about) AS element, true AS made
