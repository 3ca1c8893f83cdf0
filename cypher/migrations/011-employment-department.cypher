// Employees are listed by department.
CREATE INDEX employment_department IF NOT EXISTS FOR (m:Employment) ON (m.department)
