// Look-ups of records in a period, newest first; of each no more than the page can hold.
UNWIND $records AS record
MATCH (e:Entity {id: record})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
CALL (e) {
  MATCH (a:AccessEvent {recordId: e.id})
  WHERE a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
    AND $from <= a.at AND a.at < $to AND a.at <= $beforeAt
    AND CASE a.at WHEN $beforeAt THEN a.id > $afterId ELSE true END
    AND ($systems IS NULL OR a.system IN $systems) AND ($actions IS NULL OR a.action IN $actions)
    AND ($hasPurpose IS NULL OR $hasPurpose = (a.purpose IS NOT NULL))
  RETURN a
  ORDER BY a.recordId DESC, a.at DESC, a.id
  LIMIT $limit
}
RETURN a AS entity
ORDER BY a.at DESC, a.id
LIMIT $limit
