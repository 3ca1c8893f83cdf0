// Cases are listed by reference.
CREATE INDEX case_label IF NOT EXISTS FOR (c:Case) ON (c.label, c.id)
