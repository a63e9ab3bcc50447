-- What is kept of the professionals themselves: when they came, and which version of the conditions they accepted.
create table login (
    subject text not null,
    logged_in_at timestamptz not null
);

create index login_by_subject on login (subject, logged_in_at);

create table conditions_accepted (
    subject text not null,
    version text not null,
    language text not null,
    text_sha256 text not null,
    accepted_at timestamptz not null,
    primary key (subject, version)
);
