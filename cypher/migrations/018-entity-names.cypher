// Names, aliases and transliterations, for search with misspellings.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.names]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
