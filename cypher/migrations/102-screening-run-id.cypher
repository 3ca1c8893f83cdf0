// A screening run is there once.
CREATE CONSTRAINT screening_run_id IF NOT EXISTS FOR (r:ScreeningRun) REQUIRE r.id IS UNIQUE
