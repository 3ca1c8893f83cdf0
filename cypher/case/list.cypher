// Cases by reference, then id, after a reference and an id, by what was known of them at the time; open or not as at a moment.
MATCH (e:Case) USING INDEX e:Case(label, id)
WHERE e.label >= $afterName AND CASE e.label WHEN $afterName THEN e.id > $afterId ELSE true END AND e.id IS NOT NULL
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND EXISTS {
    MATCH (e)-[:HAS_DETAILS]->(f:CaseDetails)
    WHERE f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
      AND ($open IS NULL OR $open = (coalesce(f.openedAt, $moment) <= $moment AND (f.closedAt IS NULL OR $moment < f.closedAt)))
      AND ($allegations IS NULL OR EXISTS {
        MATCH (f)-[:NAMES {as: 'allegation'}]->(x:Entity)
        WHERE x.id IN $allegations AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
      })
      AND ($members IS NULL OR EXISTS {
        MATCH (f)-[:NAMES {as: 'member'}]->(x:Entity)
        WHERE x.id IN $members AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
      })
      AND ($subjects IS NULL OR EXISTS {
        MATCH (f)-[:NAMES {as: 'subject'}]->(x:Entity)
        WHERE x.id IN $subjects AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
      })
  }
RETURN e AS entity, e.label AS name
ORDER BY e.label, e.id
LIMIT $limit
