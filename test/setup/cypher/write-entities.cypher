// Writes entities, labelled by their kinds.
UNWIND $rows AS row
CREATE (e:Entity:$(row.label))
SET e = row.properties
