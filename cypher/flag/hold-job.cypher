// Locks a screening job until the transaction ends, and says where it stands.
MATCH (j:ScreeningJob {key: $key})
SET j.lock = true
RETURN j AS job
