// What concerns some entities: the records about them, and the cases, reports, allegations, applications, declarations and operations that speak of them.
UNWIND $ids AS id
MATCH (x:Entity {id: id})
CALL (x) {
  MATCH (e:Entity)-[:HAS_DETAILS|HAS_RECIPIENT|HAS_OUTCOME|HAS_TARGET]->(f:Facet)-[said:NAMES]->(x)
  WHERE NOT said.as IN ['member', 'approver']
  RETURN e
  UNION
  MATCH (e:Record)-[:ABOUT]->(x)
  RETURN e
}
RETURN DISTINCT e.id AS id
