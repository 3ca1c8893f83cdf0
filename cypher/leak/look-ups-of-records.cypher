// Look-ups in a period of the records about some entities, earliest first.
UNWIND $subjects AS subject
MATCH (e:Entity {id: subject})<-[about:ABOUT]-(record:Record)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND record.marking IN $markings AND NOT record.id IN $hidden
  AND record.revision <= $revision
  AND about.marking IN $markings AND about.revision <= $revision
  AND (about.closedRevision IS NULL OR about.closedRevision > $revision)
WITH record.id AS recordId, collect(DISTINCT subject) AS about
CALL (recordId) {
  MATCH (a:AccessEvent {recordId: recordId})
  WHERE $from <= a.at AND a.at < $to AND a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden
    AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
  RETURN a
}
OPTIONAL MATCH (named:Entity {id: a.employeeId})
WHERE named.marking IN $markings AND named.revision <= $revision
RETURN a.id AS id, named.id AS employeeId, a.account AS account, a.at AS at,
  a.purpose IS NOT NULL AS hasPurpose, about
ORDER BY at, id
LIMIT $limit
