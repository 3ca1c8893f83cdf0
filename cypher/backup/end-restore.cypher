// A restore has ended.
MATCH (restore:Setting {name: 'restore'})
DELETE restore
