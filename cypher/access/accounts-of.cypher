// The login accounts of employees, by their latest look-ups before an instant of which it is known whose they are.
UNWIND $employees AS employee
CALL (employee) {
  MATCH (a:AccessEvent {employeeId: employee})
  WHERE a.at < $to AND a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden AND NOT coalesce(a.recordId, '') IN $hidden
    AND a.revision <= $revision
  RETURN a.account AS account
  ORDER BY a.employeeId DESC, a.at DESC
  LIMIT 20
}
RETURN DISTINCT account
