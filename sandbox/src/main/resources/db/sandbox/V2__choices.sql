-- which purposes see a document: all of them, unless an emergency may open what is kept back otherwise
alter table document add column purposes text[] not null default '{TREATMENT,EMERGENCY}';
alter table document alter column purposes drop default;

alter table person drop constraint person_consent_check;
alter table person add constraint person_consent_check
    check (consent in ('GIVEN', 'UNSPOKEN', 'WITHHELD', 'OPTED_OUT'));

-- outlives the rewriting of a person: a new edition of the documents is no new chance to guess
create table code_lock (
    root text not null,
    extension text not null,
    failures integer not null default 0 check (failures between 0 and 2),
    locked_until timestamptz,
    primary key (root, extension)
);

comment on table code_lock is 'wrong access codes by person';
