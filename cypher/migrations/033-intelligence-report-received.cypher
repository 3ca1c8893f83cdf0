// Intelligence reports are listed by when they were received.
CREATE INDEX intelligence_report_received IF NOT EXISTS FOR (r:IntelligenceReportDetails) ON (r.receivedAt)
