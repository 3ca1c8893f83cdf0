// By what, in normal form, some entities are found, and by which names.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
RETURN id, e.kind AS kind, coalesce(e.names, []) AS names, coalesce(e.identifiers, []) AS forms
