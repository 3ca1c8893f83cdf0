// Makes relationships as a backup has them, between nodes by their new numbers.
UNWIND $rows AS row
MATCH (n) WHERE id(n) = row.from
MATCH (m) WHERE id(m) = row.to
CREATE (n)-[r:$(row.type)]->(m)
SET r = row.properties
RETURN count(r) AS made
