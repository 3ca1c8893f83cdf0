// The id and kind of the entity of each import key, in the order asked; nulls where there is none.
UNWIND range(0, size($importKeys) - 1) AS position
OPTIONAL MATCH (e:Entity {importKey: $importKeys[position]})
WITH position, [e.id, e.kind] AS found
ORDER BY position
RETURN collect(found) AS found
