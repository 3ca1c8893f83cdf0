// Makes the new entities of a batch.
UNWIND $rows AS row
CREATE (e:Entity:$($label))
SET e = row.properties
