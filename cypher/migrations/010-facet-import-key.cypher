// A facet of a source is loaded once.
CREATE CONSTRAINT facet_import_key IF NOT EXISTS FOR (f:Facet) REQUIRE f.importKey IS UNIQUE
