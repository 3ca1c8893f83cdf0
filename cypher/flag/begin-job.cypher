// Begins a screening job where there is none of the key: what is there by then is its baseline.
MERGE (j:ScreeningJob {key: $key})
ON CREATE SET j += $job
RETURN j AS job
