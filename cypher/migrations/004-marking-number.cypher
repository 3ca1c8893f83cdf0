// A marking is named by its number.
CREATE CONSTRAINT marking_number IF NOT EXISTS FOR (m:Marking) REQUIRE m.number IS UNIQUE
