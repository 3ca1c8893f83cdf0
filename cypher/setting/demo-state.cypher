// Whether the demonstration was loaded (or its loading begun), and whether anything else is in the graph.
OPTIONAL MATCH (s:Setting {name: 'demo'})
RETURN s.value AS state, EXISTS { (:Entity) } AS hasEntities
