// Look-ups by employees (of some records, or of any) in a period, newest first.
UNWIND $employees AS employee
MATCH (e:Entity {id: employee})
WHERE e.marking IN $markings AND e.revision <= $revision
MATCH (a:AccessEvent {employeeId: e.id})
WHERE a.marking IN $markings AND a.revision <= $revision
  AND $from <= a.at AND a.at < $to AND a.at <= $beforeAt AND (a.at < $beforeAt OR a.id > $afterId)
  AND ($systems IS NULL OR a.system IN $systems) AND ($actions IS NULL OR a.action IN $actions)
  AND ($hasPurpose IS NULL OR $hasPurpose = (a.purpose IS NOT NULL))
  AND ($records IS NULL OR a.recordId IN $records)
RETURN a AS entity
ORDER BY a.at DESC, a.id
LIMIT $limit
