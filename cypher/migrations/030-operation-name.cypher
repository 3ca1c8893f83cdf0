// Operations are listed by name.
CREATE INDEX operation_name IF NOT EXISTS FOR (o:Operation) ON (o.name, o.id)
