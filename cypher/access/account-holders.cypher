// Whose login accounts are, by the latest look-up of each before an instant of which that is known.
UNWIND $accounts AS account
CALL (account) {
  MATCH (a:AccessEvent {account: account})
  WHERE a.at < $to AND a.employeeId IS NOT NULL AND a.marking IN $markings AND a.revision <= $revision
  RETURN a.employeeId AS employee
  ORDER BY a.account DESC, a.at DESC
  LIMIT 1
}
RETURN account, employee
