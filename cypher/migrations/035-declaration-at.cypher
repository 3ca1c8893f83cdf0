// Vulnerable-association records are listed by when they were made.
CREATE INDEX declaration_at IF NOT EXISTS FOR (d:DeclarationDetails) ON (d.at)
