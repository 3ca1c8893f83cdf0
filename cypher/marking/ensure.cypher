// The number of a marking, given one where it is new; the counter's lock keeps numbers distinct.
MATCH (counter:Setting {name: 'revision'})
SET counter.lock = true
WITH counter
MATCH (held:Marking)
WITH max(held.number) + 1 AS next
MERGE (m:Marking {key: $key})
ON CREATE SET m.number = next, m.level = $level, m.compartments = $compartments
RETURN m.number AS number
