// How many flags were raised, all jobs together.
MATCH (j:ScreeningJob)
WHERE j.key > ''
RETURN sum(j.raised) AS raised
