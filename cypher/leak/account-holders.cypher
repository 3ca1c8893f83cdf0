// Whose login accounts are, by the latest look-ups of each of which that is known.
UNWIND $accounts AS account
CALL (account) {
  MATCH (a:AccessEvent {account: account})
  WHERE a.at < $to AND a.employeeId IS NOT NULL AND a.marking IN $markings AND a.revision <= $revision
  RETURN a.employeeId AS employeeId
  ORDER BY a.account DESC, a.at DESC
  LIMIT 20
}
RETURN account, collect(DISTINCT employeeId) AS employees
