// Facets by id, as far as the viewer may see them and what they are of.
UNWIND $ids AS id
MATCH (e:Entity)-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS]->(f:Facet {id: id})
WHERE e.marking IN $markings AND e.revision <= $revision AND f.marking IN $markings AND f.revision <= $revision
RETURN e.id AS entityId, head([label IN labels(f) WHERE label <> 'Facet']) AS kind,
  f {.*, knownTo: CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END} AS facet
