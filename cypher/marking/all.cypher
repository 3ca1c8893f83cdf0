// Every distinct marking.
MATCH (m:Marking)
RETURN m.number AS number, m.key AS key, m.level AS level, m.compartments AS compartments
