// Notes a run as reported, and up to where its job is; a repeat changes nothing.
MATCH (j:ScreeningJob {key: $key})
MERGE (r:ScreeningRun {id: $id})
ON CREATE SET r += $run
SET j.reportedFlag = r.toFlag, j.reportedRevision = r.toRevision, j.reportedInstant = r.toInstant
