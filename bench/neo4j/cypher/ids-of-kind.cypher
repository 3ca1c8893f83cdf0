// Employees or groups, by the keys they were imported under.
MATCH (e:Entity)
WHERE ($kind = 'GROUP' AND e:Group) OR ($kind = 'EMPLOYEE' AND EXISTS { (e)-[:HAS_EMPLOYMENT]->() })
RETURN e.id AS id ORDER BY e.importKey
