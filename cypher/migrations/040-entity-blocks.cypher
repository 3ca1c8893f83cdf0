// Blocks of entities that may be one, each key whole.
CREATE FULLTEXT INDEX entity_blocks IF NOT EXISTS FOR (e:Entity) ON EACH [e.blocks]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}}
