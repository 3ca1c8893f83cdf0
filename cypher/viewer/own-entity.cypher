// The entity that a viewer is, by its id or their staff number; of the whole graph, whatever its markings.
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
RETURN DISTINCT own.id AS id
