// Which entities carry these exact identifiers (in normal form, quoted for Lucene), as far as the viewer may see them.
UNWIND $identifiers AS identifier
CALL db.index.fulltext.queryNodes('entity_identifiers', identifier) YIELD node AS e
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND (e.closedRevision IS NULL OR e.closedRevision > $revision)
RETURN identifier, collect(e.id) AS ids
