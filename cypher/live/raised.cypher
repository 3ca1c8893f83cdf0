// How many flags were raised, all jobs together.
MATCH (job:ScreeningJob)
RETURN sum(job.raised) AS raised
