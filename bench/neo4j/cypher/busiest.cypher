// The person with the most links.
MATCH (e:Entity)
RETURN e.id AS id ORDER BY COUNT { (e)--() } DESC, id LIMIT 1
