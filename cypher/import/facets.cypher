// Makes the dated facets of a batch that are not there yet; answers those it made, and those whose key another kind of facet has.
UNWIND $rows AS row
MATCH (owner:Entity {id: row.owner})
MERGE (facet:Facet {importKey: row.properties.importKey})
ON CREATE SET facet:$($label), facet += row.properties
WITH row, owner, facet, facet.id = row.properties.id AS made, [label IN labels(facet) WHERE label <> 'Facet'][0] AS kind
WHERE made OR kind <> $label
FOREACH (_ IN CASE WHEN made THEN [1] ELSE [] END | CREATE (owner)-[:$($relationship)]->(facet))
RETURN row.position AS position, elementId(facet) AS element, made, kind
