// What a viewer reads at: their compartments, the markings they may see, the newest revision that holds a change visible to them, the clock and the token key.
MATCH (clock:Setting {name: 'clock'}), (token:Setting {name: 'tokenKey'}), (counter:Setting {name: 'revision'})
// Read first: what is committed meanwhile is newer than this, and not told of by it.
WITH clock, token, counter.value AS newest
CALL (clock) {
  UNWIND $compartments AS compartment
  OPTIONAL MATCH (t:ApprovalTarget {key: $entry + compartment})<-[:FOR]-(a:Approval {status: 'APPROVED'})
  WHERE $now + clock.offset < a.until
  WITH compartment, count(a) > 0 AS isEntered
  WHERE isEntered OR $entry IS NULL
  RETURN collect(compartment) AS compartments
}
CALL (compartments) {
  MATCH (m:Marking)
  WHERE m.level <= $level AND all(compartment IN m.compartments WHERE compartment IN compartments)
  RETURN collect(m.number) AS markings
}
CALL (markings) {
  OPTIONAL MATCH (r:Revision)
  WHERE r.number > 0 AND any(number IN r.markings WHERE number IN markings)
  RETURN r.number AS revision
  ORDER BY r.number DESC
  LIMIT 1
}
RETURN compartments, markings, coalesce(revision, 0) AS revision, newest, clock.offset AS clockOffset, token.value AS tokenKey
