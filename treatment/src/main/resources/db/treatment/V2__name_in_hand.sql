-- How the name on the document in hand compared with the answer (hazard H01); empty for what was before.
alter table treatment.consultation add column name_comparison text not null default '';
