// An approval of some kinds, and what it is of; of an allegation where the viewer may see that.
MATCH (a:Approval {id: $id})-[:FOR]->(t:ApprovalTarget)
WHERE a.kind IN $kinds AND (a.allegation IS NULL OR EXISTS {
    MATCH (e:Entity {id: a.allegation})
    WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  })
RETURN a AS approval, t.key AS target
