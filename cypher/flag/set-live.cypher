// Notes whether the service evaluates a screening job by itself.
MATCH (j:ScreeningJob {key: $key})
SET j.live = $live
