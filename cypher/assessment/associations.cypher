// How many vulnerable associations with criminals were recorded in each of some years, and how they came to be, by what was known at the time.
UNWIND range(0, size($years) - 1) AS place
WITH place, $years[place] AS year
CALL (year) {
  MATCH (f:DeclarationDetails) USING INDEX f:DeclarationDetails(at)
  WHERE year.from <= f.at AND f.at < year.to AND f.association = 'CRIMINAL'
    AND f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  MATCH (e:Declaration)-[:HAS_DETAILS]->(f)
  WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
    AND EXISTS {
      MATCH (f)-[:NAMES {as: 'employee'}]->(x:Entity)
      WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
    }
  RETURN count(e) AS records,
    count(CASE WHEN f.origin = 'SELF_DECLARATION' THEN 1 END) AS selfDeclared,
    count(CASE WHEN f.origin = 'INTELLIGENCE' THEN 1 END) AS fromIntelligence
}
RETURN records, selfDeclared, fromIntelligence
ORDER BY place
