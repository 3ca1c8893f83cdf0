// How many look-ups employees made in each part of a timeline, by system, action and whether a purpose was stated.
UNWIND range(0, size($parts) - 1) AS part
WITH part, $parts[part] AS span
UNWIND $employees AS employee
MATCH (e:Entity {id: employee})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
MATCH (a:AccessEvent {employeeId: employee})
WHERE span.from <= a.at AND a.at < span.to AND a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden
  AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
RETURN part, a.system AS system, a.action AS action, count(a) AS count, count(a) - count(a.purpose) AS withoutPurpose
ORDER BY part, system, action
