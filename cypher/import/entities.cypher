// Makes the entities of a batch that are not there yet; answers those it made, and those whose key another kind of entity has.
UNWIND $rows AS row
MERGE (e:Entity {importKey: row.properties.importKey})
ON CREATE SET e:$($label), e += row.properties
WITH row, e, e.id = row.properties.id AS made, e.kind AS kind
WHERE made OR kind <> row.properties.kind
RETURN row.position AS position, elementId(e) AS element, made, kind
