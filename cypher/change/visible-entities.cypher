// Those of some entities that the viewer may see, with what a change must know of them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision IS NOT NULL
RETURN e.id AS id, e.kind AS kind, e.marking AS marking
