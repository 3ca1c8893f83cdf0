// Makes the dated rows of a batch at the entities they belong to, with what they name.
UNWIND $rows AS row
MATCH (owner) WHERE elementId(owner) = row.owner
CREATE (owner)-[:$($relationship)]->(facet:Facet:$($label))
SET facet = row.properties, facet.revision = $revision, facet.changedRevision = $revision
WITH row, facet
UNWIND row.names AS named
MATCH (entity) WHERE elementId(entity) = named.entity
CREATE (facet)-[:NAMES {as: named.as}]->(entity)
