// How many allegations of disclosure were received in a period, to whom, of what, and with what effect, by what was known at the time.
MATCH (f:AllegationDetails) USING INDEX f:AllegationDetails(receivedAt)
WHERE $from <= f.receivedAt AND f.receivedAt < $to AND f.kind = 'DISCLOSURE_OF_INFORMATION'
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
MATCH (e:Allegation)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
CALL (e) {
  MATCH (e)-[:HAS_RECIPIENT]->(r:AllegationRecipient)
  WHERE r.recipientKind IN ['ORGANISED_CRIME_GROUP', 'CRIMINAL']
    AND r.marking IN $markings AND r.revision <= $revision
    AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
    AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
  RETURN count(r) > 0 AS criminals,
    count(CASE WHEN r.recipientKind = 'ORGANISED_CRIME_GROUP' THEN 1 END) > 0 AS groups,
    count(CASE WHEN r.relationship IN ['FAMILY', 'FRIEND'] THEN 1 END) > 0 AS close
}
RETURN count(e) AS allegations,
  count(CASE WHEN criminals THEN 1 END) AS toCriminals,
  count(CASE WHEN groups THEN 1 END) AS toOrganisedCrime,
  count(CASE WHEN close THEN 1 END) AS toFamilyOrFriends,
  count(CASE WHEN f.effect = 'COMPROMISED' THEN 1 END) AS operationCompromised,
  count(CASE WHEN f.effect = 'DROPPED' THEN 1 END) AS operationDropped,
  count(CASE WHEN f.beforeEvent AND 'POLICE_ACTIVITY' IN f.information THEN 1 END) AS policeActivityBeforeEvent,
  count(CASE WHEN 'POLICE_ACTIVITY' IN f.information THEN 1 END) AS policeActivity,
  count(CASE WHEN 'VICTIM_DETAILS' IN f.information THEN 1 END) AS victimDetails,
  count(CASE WHEN 'RIVALS' IN f.information THEN 1 END) AS rivals,
  count(CASE WHEN 'SUBJECT_OF_INVESTIGATION' IN f.information THEN 1 END) AS subjectOfInvestigation,
  count(CASE WHEN 'UNKNOWN' IN f.information THEN 1 END) AS unknown
