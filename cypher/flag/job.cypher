// A screening job by its key.
MATCH (j:ScreeningJob {key: $key})
RETURN j AS job
