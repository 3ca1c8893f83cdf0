// What approvals are of is there once.
CREATE CONSTRAINT approval_target IF NOT EXISTS FOR (t:ApprovalTarget) REQUIRE t.key IS UNIQUE
