// What an allegation says now, as far as the viewer may see it, in the state that this transaction changes.
MATCH (e:Entity {id: $id})-[:HAS_DETAILS]->(f:AllegationDetails)
WHERE f.knownTo IS NULL AND f.marking IN $markings AND f.revision IS NOT NULL
RETURN elementId(f) AS element, f.knownFrom AS knownFrom, f.marking AS marking
