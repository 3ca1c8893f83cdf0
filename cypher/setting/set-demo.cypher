// Notes how far the loading of the demonstration is, and the clock it runs by: seconds ahead of the machine's.
MERGE (s:Setting {name: 'demo'})
SET s.value = $state
WITH s
MATCH (clock:Setting {name: 'clock'})
SET clock.offset = $offset
