// An entity of a source is loaded once.
CREATE CONSTRAINT entity_import_key IF NOT EXISTS FOR (e:Entity) REQUIRE e.importKey IS UNIQUE
