// Identifiers in normal form, for exact lookup.
CREATE FULLTEXT INDEX entity_identifiers IF NOT EXISTS FOR (e:Entity) ON EACH [e.identifiers]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
