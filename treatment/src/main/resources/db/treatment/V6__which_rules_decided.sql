-- The name of the version of the rules that decided about the consultation when it was opened; empty for what was before.
alter table consultation add column rules_version text not null default '';
