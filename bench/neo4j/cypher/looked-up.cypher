// What can be looked up, by whom, and between when look-ups are on record.
MATCH (r:Record)
WITH collect(r.id) AS records, min(r.marking) AS marking
MATCH (p:Person)-[:HAS_EMPLOYMENT]->(:Employment)
WITH records, marking, collect(DISTINCT p.id) AS employees
MATCH (a:AccessEvent)
RETURN records, marking, employees, min(a.at) AS from, max(a.at) AS to
