// Makes the assertions of a batch that are not there yet, each a relationship whose type is the link's kind; answers those it made.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[assertion:$(row.kind) {importKey: row.properties.importKey}]-(to)
ON CREATE SET assertion += row.properties
WITH row, assertion
WHERE assertion.assertionId = row.properties.assertionId
RETURN row.position AS position, elementId(assertion) AS element, true AS made
