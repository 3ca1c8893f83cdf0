// Approvals are listed by when they were asked for.
CREATE INDEX approval_requested IF NOT EXISTS FOR (a:Approval) ON (a.requestedAt, a.id)
