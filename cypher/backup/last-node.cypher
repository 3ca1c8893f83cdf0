// Neo4j's greatest number of a node; null where there is none.
MATCH (n)
RETURN max(id(n)) AS last
