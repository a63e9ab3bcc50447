create table person (
    root text not null,
    extension text not null,
    content_hash text not null,
    family text not null,
    given text not null,
    birth_date text not null,
    sex text not null,
    street text not null,
    city text not null,
    postal_code text not null,
    country text not null,
    access_root text,
    access_code text,
    consent text not null check (consent in ('GIVEN', 'WITHHELD', 'OPTED_OUT')),
    primary key (root, extension)
);

comment on column person.root is 'with extension: the id the register answers with';
comment on column person.content_hash is 'of the file the person was read from: an unchanged one is not written again';

-- one number may be held by two persons: that is one of the scenarios
create table identifier (
    root text not null,
    extension text not null,
    person_root text not null,
    person_extension text not null,
    primary key (root, extension, person_root, person_extension),
    foreign key (person_root, person_extension) references person on delete cascade
);

create table document (
    unique_id text primary key,
    person_root text not null,
    person_extension text not null,
    form text not null check (form in ('STRUCTURED', 'PDF')),
    language text not null,
    created text not null,
    title text not null,
    description text not null,
    confidentiality text not null,
    authors text[] not null,
    twin_of text,
    content bytea not null,
    foreign key (person_root, person_extension) references person on delete cascade
);

-- compressed bytes cost more to read than they save
alter table document alter column content set storage external;

create index document_of_person on document (person_root, person_extension);
