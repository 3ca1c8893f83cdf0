// Outcomes of allegations of a period.
CREATE INDEX outcome_decided IF NOT EXISTS FOR (o:Outcome) ON (o.decidedAt)
