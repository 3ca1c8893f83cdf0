// Says whom and what a record is about.
MATCH (record:Entity {id: $record})
UNWIND $subjects AS subject
MATCH (e:Entity {id: subject.entity})
CREATE (record)-[about:ABOUT {role: subject.role, marking: $marking}]->(e)
RETURN elementId(about) AS element
