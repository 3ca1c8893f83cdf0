// Locks the counter of revisions as every change does, and writes nothing: whoever gets the lock knows that every change before is there whole.
MATCH (counter:Setting {name: 'revision'})
SET counter.lock = true
