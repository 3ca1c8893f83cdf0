// Look-ups by login accounts in a period of which nothing else says whose they are, newest first; of each account no more than the page can hold.
UNWIND $accounts AS account
CALL (account) {
  MATCH (a:AccessEvent {account: account})
  WHERE a.marking IN $markings AND NOT coalesce(a.employeeId, '') IN $hidden AND NOT coalesce(a.recordId, '') IN $hidden
    AND a.revision <= $revision
    AND NOT EXISTS { MATCH (h:Entity {id: a.employeeId}) WHERE h.marking IN $markings AND h.revision <= $revision }
    AND $from <= a.at AND a.at < $to AND a.at <= $beforeAt
    AND CASE a.at WHEN $beforeAt THEN a.id > $afterId ELSE true END
    AND ($hasPurpose IS NULL OR $hasPurpose = (a.purpose IS NOT NULL))
  RETURN a
  ORDER BY a.account DESC, a.at DESC, a.id
  LIMIT $limit
}
RETURN a AS entity
ORDER BY a.at DESC, a.id
LIMIT $limit
