// The relationships that begin at some nodes, with all they hold.
MATCH (n)-[r]->(m)
WHERE id(n) IN range($first, $last)
RETURN id(n) AS from, id(m) AS to, type(r) AS type, properties(r) AS properties
