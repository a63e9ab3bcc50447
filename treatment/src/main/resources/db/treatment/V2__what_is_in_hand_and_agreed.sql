-- How the name on the document in hand compared with the answer (hazard H01), which version of the notice was given, and
-- whether the patient agreed where country A asks for it (hazard H18); empty for what was before.
alter table consultation add column name_comparison text not null default '';
alter table consultation add column notice_version text not null default '';
alter table consultation add column patient_agreement text not null default '';
