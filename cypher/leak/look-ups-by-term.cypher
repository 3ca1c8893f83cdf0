// Searches in a period for any of some forms, earliest first.
UNWIND $forms AS form
MATCH (a:AccessEvent {searchForm: form})
WHERE $from <= a.at AND a.at < $to AND a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden
  AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
OPTIONAL MATCH (named:Entity {id: a.employeeId})
WHERE named.marking IN $markings AND named.revision <= $revision
RETURN a.id AS id, named.id AS employeeId, a.account AS account, a.at AS at,
  a.purpose IS NOT NULL AS hasPurpose, form
ORDER BY at, id
LIMIT $limit
