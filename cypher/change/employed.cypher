// Whether the viewer may see an employment of a person at an instant, in the state that this transaction changes.
MATCH (person:Entity {id: $person})
RETURN EXISTS {
  MATCH (person)-[:HAS_EMPLOYMENT]->(x:Employment)
  WHERE x.marking IN $markings AND x.revision IS NOT NULL
    AND x.knownFrom <= $knownAt AND (x.knownTo IS NULL OR $knownAt < x.knownTo)
    AND (x.validFrom IS NULL OR x.validFrom <= $validAt) AND (x.validTo IS NULL OR $validAt < x.validTo)
} AS employed
