// Whose login accounts are, by the latest look-up of each before an instant of which that is known.
UNWIND $accounts AS account
CALL (account) {
  MATCH (a:AccessEvent {account: account})
  WHERE a.at < $to AND a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden
    AND NOT coalesce(a.recordId, '') IN $hidden AND a.revision <= $revision
    AND EXISTS { MATCH (h:Entity {id: a.employeeId}) WHERE h.marking IN $markings AND h.revision <= $revision }
  RETURN a.employeeId AS employee
  ORDER BY a.account DESC, a.at DESC
  LIMIT 1
}
RETURN account, employee
