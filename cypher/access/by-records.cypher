// Look-ups of records in a period, newest first.
UNWIND $records AS record
MATCH (e:Entity {id: record})
WHERE e.marking IN $markings AND e.revision <= $revision
MATCH (a:AccessEvent {recordId: e.id})
WHERE a.marking IN $markings AND a.revision <= $revision
  AND $from <= a.at AND a.at < $to AND a.at <= $beforeAt AND (a.at < $beforeAt OR a.id > $afterId)
  AND ($systems IS NULL OR a.system IN $systems) AND ($actions IS NULL OR a.action IN $actions)
  AND ($hasPurpose IS NULL OR $hasPurpose = (a.purpose IS NOT NULL))
RETURN a AS entity
ORDER BY a.at DESC, a.id
LIMIT $limit
