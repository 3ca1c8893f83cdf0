// The flags of causes, counted among those whose employee and group the viewer may see, with up to five of each.
UNWIND $keys AS key
CALL (key) {
  MATCH (f:Flag {causeKey: key})
  WHERE f.job IN $jobs
    AND EXISTS { MATCH (e:Entity {id: f.employee}) WHERE e.marking IN $markings AND NOT e.id IN $hidden }
    AND EXISTS { MATCH (g:Entity {id: f.group}) WHERE g.marking IN $markings AND NOT g.id IN $hidden }
  AND none(entity IN f.entities WHERE entity IN $hidden)
  WITH f ORDER BY f.number
  RETURN collect(f) AS flags
}
RETURN key, size(flags) AS count, flags[..5] AS sample, reduce(sum = 0, f IN flags | sum + f.version) AS version,
  size([f IN flags WHERE f.status = 'OPEN' OR f.status = 'SNOOZED' AND f.snoozedUntil <= $now]) AS open
