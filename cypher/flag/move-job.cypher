// Moves a screening job on to where its flags are raised, in the transaction that raises them.
MATCH (j:ScreeningJob {key: $key})
SET j += $moved
