// What is compared of an entity and of those of its kind that have a block in common with it (quoted for Lucene), as far as the viewer may see them.
MATCH (of:Entity {id: $id})
WHERE of.marking IN $markings AND NOT of.id IN $hidden AND of.revision <= $revision
CALL (of) {
  RETURN of AS e
  UNION
  UNWIND of.blocks AS block
  CALL db.index.fulltext.queryNodes('entity_blocks', '"' + block + '"') YIELD node AS e
  WHERE e.kind = of.kind AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
    AND (e.closedRevision IS NULL OR e.closedRevision > $revision)
  RETURN e
}
WITH DISTINCT e
RETURN e.id AS id, e.kind AS kind, CASE WHEN e.name IS NULL THEN [] ELSE [e.name] + coalesce(e.aliases, []) END AS names,
  e.dateOfBirth AS dateOfBirth, e.externalIds AS externalIds, coalesce(e.number, e.registration, e.identifier) AS identifier,
  e.address AS address, e.postcode AS postcode
