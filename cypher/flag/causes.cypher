// What caused the flags of some jobs, the newest step first; counted among those whose employee and group the viewer may see.
MATCH (f:Flag)
WHERE f.stepRevision <= $upToRevision AND f.stepInstant IS NOT NULL AND f.id IS NOT NULL
  AND (f.stepRevision < $upToRevision OR f.stepInstant < $upToInstant OR f.stepInstant = $upToInstant AND f.causeKey < $upToId)
  AND f.job IN $jobs
  AND ($changes IS NULL OR f.kind IN $changes)
  AND ($causes IS NULL OR f.causeKind IN $causes)
  AND ($employees IS NULL OR f.employee IN $employees)
  AND ($groups IS NULL OR f.group IN $groups)
  AND ($from IS NULL OR f.stepInstant >= $from)
  AND ($to IS NULL OR f.stepInstant < $to)
  AND ($statuses IS NULL OR CASE WHEN f.status = 'SNOOZED' AND f.snoozedUntil <= $now THEN 'OPEN' ELSE f.status END IN $statuses)
  AND EXISTS { MATCH (e:Entity {id: f.employee}) WHERE e.marking IN $markings AND NOT e.id IN $hidden }
  AND EXISTS { MATCH (g:Entity {id: f.group}) WHERE g.marking IN $markings AND NOT g.id IN $hidden }
  AND none(entity IN f.entities WHERE entity IN $hidden)
WITH DISTINCT f.stepRevision AS stepRevision, f.stepInstant AS stepInstant, f.causeKey AS key
RETURN key, stepRevision, stepInstant
ORDER BY stepRevision DESC, stepInstant DESC, key DESC
LIMIT $limit
