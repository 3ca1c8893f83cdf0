// How often each outcome of an allegation was decided on in a period, by what was known at the time.
MATCH (o:Outcome) USING INDEX o:Outcome(decidedAt)
WHERE $from <= o.decidedAt AND o.decidedAt < $to
  AND o.marking IN $markings AND o.revision <= $revision
  AND o.knownFrom <= $knownAt AND (o.knownTo IS NULL OR $knownAt < o.knownTo OR o.closedRevision > $revision)
  AND (o.validFrom IS NULL OR o.validFrom < $validTo) AND (o.validTo IS NULL OR $validFrom < o.validTo)
MATCH (e:Allegation)-[:HAS_OUTCOME]->(o)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND EXISTS {
    MATCH (o)-[:NAMES {as: 'person'}]->(x:Entity)
    WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  }
  AND EXISTS {
    MATCH (e)-[:HAS_DETAILS]->(f:AllegationDetails)
    WHERE f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  }
RETURN o.outcome AS outcome, count(o) AS count
