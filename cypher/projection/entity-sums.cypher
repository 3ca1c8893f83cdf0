// Counts and sums of the entities of each kind as of a revision, to compare a projection with.
MATCH (e:Person|Group|Phone|Vehicle|Account|Location)
WITH e{.kind, .marking, .revision} AS e
WHERE e.revision <= $revision AND e.marking IS NOT NULL AND $kinds[e.kind] IS NOT NULL
RETURN e.kind AS type, count(*) AS count, sum(e.marking) AS marking
