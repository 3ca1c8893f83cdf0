// Makes the entities that dated rows describe, where they are not there yet, and gives them their present name and marking.
UNWIND $rows AS row
MERGE (e:Entity {importKey: row.properties.importKey})
ON CREATE SET e:$($label), e = row.properties, e.revision = $revision
ON MATCH SET e.label = row.properties.label, e.names = row.properties.names, e.marking = row.properties.marking,
  e.identifiers = e.identifiers + [i IN row.properties.identifiers WHERE NOT i IN e.identifiers],
  e.knownTo = null, e.closedRevision = null, e.closedReason = null
RETURN row.position AS position, elementId(e) AS element
