// Look-ups by employees (of some records, or of any) in a period, newest first; of each no more than the page can hold.
UNWIND $employees AS employee
MATCH (e:Entity {id: employee})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
CALL (e) {
  MATCH (a:AccessEvent {employeeId: e.id})
  WHERE a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
    AND $from <= a.at AND a.at < $to AND a.at <= $beforeAt
    AND CASE a.at WHEN $beforeAt THEN a.id > $afterId ELSE true END
    AND ($systems IS NULL OR a.system IN $systems) AND ($actions IS NULL OR a.action IN $actions)
    AND ($hasPurpose IS NULL OR $hasPurpose = (a.purpose IS NOT NULL))
    AND ($records IS NULL OR a.recordId IN $records AND EXISTS {
      MATCH (record:Entity {id: a.recordId})
      WHERE record.marking IN $markings AND NOT record.id IN $hidden AND record.revision <= $revision
    })
  RETURN a
  ORDER BY a.employeeId DESC, a.at DESC, a.id
  LIMIT $limit
}
RETURN a AS entity
ORDER BY a.at DESC, a.id
LIMIT $limit
