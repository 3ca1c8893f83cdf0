// The names of the migrations that this database has had.
MATCH (m:Migration)
RETURN collect(m.name) AS names
