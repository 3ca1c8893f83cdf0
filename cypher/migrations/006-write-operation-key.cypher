// A write operation is done once.
CREATE CONSTRAINT write_operation_key IF NOT EXISTS FOR (o:WriteOperation) REQUIRE o.key IS UNIQUE
