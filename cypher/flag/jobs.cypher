// Every screening job, by name.
MATCH (j:ScreeningJob)
WHERE j.key > ''
RETURN j AS job
ORDER BY j.key
