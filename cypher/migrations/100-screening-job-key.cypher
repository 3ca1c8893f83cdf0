// A screening job is there once.
CREATE CONSTRAINT screening_job_key IF NOT EXISTS FOR (j:ScreeningJob) REQUIRE j.key IS UNIQUE
