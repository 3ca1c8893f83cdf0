// Protected allegations that say what was disclosed of an operation, as the viewer may see them.
MATCH (o:Entity {id: $operation})<-[:NAMES {as: 'operation'}]-(f:AllegationDetails)<-[:HAS_DETAILS]-(e:Allegation)-[:HAS_RECIPIENT]->(r:AllegationRecipient)
WHERE r.recipientKind IN $recipientKinds
  AND o.marking IN $markings AND NOT o.id IN $hidden AND o.revision <= $revision
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  AND r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
RETURN DISTINCT e.id AS id
