// Whether some ids belong to colleagues of an employee, who are in the same department now, or speak of them; of the whole graph, whatever its markings.
CALL () {
  MATCH (own:Entity {id: $employee})
  RETURN own
  UNION
  CALL db.index.fulltext.queryNodes('entity_identifiers', $identifier) YIELD node AS own
  WHERE EXISTS {
    MATCH (own)-[:HAS_EMPLOYMENT]->(f:Employment)
    WHERE f.staffNumber = $employee AND f.knownTo IS NULL
  }
  RETURN own
}
MATCH (own)-[:HAS_EMPLOYMENT]->(f:Employment)
WHERE f.department IS NOT NULL AND f.knownTo IS NULL
  AND (f.validFrom IS NULL OR f.validFrom <= $now) AND (f.validTo IS NULL OR $now < f.validTo)
WITH collect(DISTINCT own.id) AS selves, collect(DISTINCT f.department) AS departments
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  RETURN x AS person
  UNION
  MATCH (person:Entity {id: x.employeeId})
  RETURN person
  UNION
  MATCH (x)-[:HAS_DETAILS|HAS_OUTCOME]->(:Facet)-[said:NAMES]->(person:Entity)
  WHERE said.as IN ['subject', 'employee', 'person']
  RETURN person
}
MATCH (person)-[:HAS_EMPLOYMENT]->(f:Employment)
WHERE f.department IN departments AND NOT person.id IN selves AND f.knownTo IS NULL
  AND (f.validFrom IS NULL OR f.validFrom <= $now) AND (f.validTo IS NULL OR $now < f.validTo)
RETURN count(*) > 0 AS isOwn
