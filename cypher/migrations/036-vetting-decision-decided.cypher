// Vetting decisions of a period.
CREATE INDEX vetting_decision_decided IF NOT EXISTS FOR (d:VettingDecision) ON (d.decidedAt)
