// Notes whom and what the records of a batch are about.
UNWIND range(0, size($from) - 1) AS i
MATCH (record) WHERE elementId(record) = $from[i]
MATCH (entity) WHERE elementId(entity) = $to[i]
CREATE (record)-[about:ABOUT]->(entity)
SET about = {
  role: $columns.role[i], marking: $columns.marking[i], importKey: $columns.importKey[i], rowDigest: $columns.rowDigest[i],
  knownFrom: $columns.knownFrom[i], revision: $revision
}
