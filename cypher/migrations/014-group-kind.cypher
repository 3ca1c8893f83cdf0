// Groups are found by kind.
CREATE INDEX group_kind IF NOT EXISTS FOR (g:Group) ON (g.groupKind)
