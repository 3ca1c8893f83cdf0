// Applications are listed by when they were received.
CREATE INDEX application_received IF NOT EXISTS FOR (a:ApplicationDetails) ON (a.receivedAt)
