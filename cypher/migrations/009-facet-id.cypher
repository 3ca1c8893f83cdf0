// A dated facet (employment, status) is found by its id.
CREATE CONSTRAINT facet_id IF NOT EXISTS FOR (f:Facet) REQUIRE f.id IS UNIQUE
