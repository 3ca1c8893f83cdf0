// Groups are listed by name.
CREATE INDEX group_name IF NOT EXISTS FOR (g:Group) ON (g.name, g.id)
