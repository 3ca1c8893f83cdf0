// People are listed by name.
CREATE INDEX person_name IF NOT EXISTS FOR (p:Person) ON (p.name, p.id)
