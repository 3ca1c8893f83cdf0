// Adds look-ups by some employees of some records, spread over some years, in transactions of their own.
UNWIND range(1, $count) AS number
CALL (number) {
  CREATE (:Entity:AccessEvent {
    id: randomUUID(), kind: 'ACCESS_EVENT', label: 'VIEW', marking: $marking, revision: $revision, knownFrom: $from,
    employeeId: $employees[(number * 7919) % size($employees)], account: 'b' + ((number * 7919) % size($employees)),
    recordId: $records[toInteger(rand() * size($records))], system: 'CRIME', action: 'VIEW',
    at: $from + toInteger(rand() * ($to - $from)), purpose: CASE WHEN rand() < 0.8 THEN 'duty' END
  })
} IN TRANSACTIONS OF 10000 ROWS
