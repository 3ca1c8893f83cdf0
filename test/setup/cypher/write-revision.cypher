// Makes a revision that holds a change of every marking given.
MATCH (counter:Setting {name: 'revision'})
SET counter.value = $number
MERGE (r:Revision {number: $number})
SET r.at = 0, r.markings = $markings, r.operation = 'test'
