// Flags by id, of some jobs, whose employee and group the viewer may see.
UNWIND $ids AS id
MATCH (f:Flag {id: id})
WHERE f.job IN $jobs
  AND EXISTS { MATCH (e:Entity {id: f.employee}) WHERE e.marking IN $markings AND NOT e.id IN $hidden }
  AND EXISTS { MATCH (g:Entity {id: f.group}) WHERE g.marking IN $markings AND NOT g.id IN $hidden }
  AND none(entity IN f.entities WHERE entity IN $hidden)
RETURN f AS flag
