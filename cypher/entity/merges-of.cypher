// What something says some entities are one with, or are not, as the viewer may see it at the time.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SAME_AS]-(b:Entity)
WHERE r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
  AND a.marking IN $markings AND NOT a.id IN $hidden AND a.revision <= $revision AND b.marking IN $markings AND NOT b.id IN $hidden
    AND b.revision <= $revision
RETURN a.id AS from, b.id AS to, r.refutes AS refutes
