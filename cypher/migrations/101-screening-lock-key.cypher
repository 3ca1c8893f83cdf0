// A screening job has one lock.
CREATE CONSTRAINT screening_lock_key IF NOT EXISTS FOR (l:ScreeningLock) REQUIRE l.key IS UNIQUE
