// Begins a batch: takes the next revision at once, so that rows are written with it. A repeat finds the one it took before.
MATCH (counter:Setting {name: 'revision'})
SET counter.lock = true
WITH counter
MERGE (o:WriteOperation {key: $key})
WITH counter, o, o.revision AS held
FOREACH (_ IN CASE WHEN held IS NULL THEN [1] ELSE [] END |
  SET counter.value = counter.value + 1, o.digest = '', o.revision = counter.value, o.result = 'null'
  CREATE (:Revision {number: o.revision, at: $at, markings: $markings, operation: $key})
)
RETURN o.revision AS revision, held IS NOT NULL AS done
