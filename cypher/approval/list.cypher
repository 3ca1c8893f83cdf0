// Approvals of some kinds, asked for last first; those of an allegation where the viewer may see that.
MATCH (a:Approval)
WHERE a.requestedAt <= $upToAt AND a.id IS NOT NULL
  AND (a.requestedAt < $upToAt OR a.id < $upToId)
  AND a.kind IN $kinds
  AND ($subjects IS NULL OR a.subject IN $subjects)
  AND ($compartments IS NULL OR a.compartment IN $compartments)
  AND ($allegations IS NULL OR a.allegation IN $allegations)
  AND ($states IS NULL OR CASE WHEN a.status IN ['REQUESTED', 'APPROVED'] AND a.until <= $now THEN 'EXPIRED' ELSE a.status END IN $states)
  AND (a.allegation IS NULL OR EXISTS {
    MATCH (e:Entity {id: a.allegation})
    WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  })
RETURN a AS approval
ORDER BY a.requestedAt DESC, a.id DESC
LIMIT $limit
