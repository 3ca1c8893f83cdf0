// A source has one lock.
CREATE CONSTRAINT source_lock_name IF NOT EXISTS FOR (s:SourceLock) REQUIRE s.name IS UNIQUE
