// Look-ups in a period, newest first.
MATCH (a:AccessEvent) USING INDEX a:AccessEvent(at, id)
WHERE a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
  AND $from <= a.at AND a.at < $to AND a.at <= $beforeAt AND (a.at < $beforeAt OR a.id > $afterId) AND a.id IS NOT NULL
  AND ($systems IS NULL OR a.system IN $systems) AND ($actions IS NULL OR a.action IN $actions)
  AND ($hasPurpose IS NULL OR $hasPurpose = (a.purpose IS NOT NULL))
RETURN a AS entity
ORDER BY a.at DESC, a.id
LIMIT $limit
