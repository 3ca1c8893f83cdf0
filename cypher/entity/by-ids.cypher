// Entities by id, as far as the viewer may see them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.marking IN $markings AND e.revision <= $revision
RETURN e AS entity
