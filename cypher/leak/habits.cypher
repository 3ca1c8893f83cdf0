// How many look-ups each of some employees made in a period, and of how many they stated a purpose.
UNWIND $employees AS employee
MATCH (a:AccessEvent {employeeId: employee})
WHERE $from <= a.at AND a.at < $to AND a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden
  AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
RETURN employee, count(a) AS lookUps, count(a.purpose) AS stated
