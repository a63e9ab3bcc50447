-- What patients signed where their country asks for it: the question, the mark, the digest over both. Held by this country
-- only, found by the reference of the consultation.
create table signed_notice (
    reference text not null,
    sha256 text not null,
    country text not null,
    language text not null,
    notice_version text not null,
    signed_at timestamptz not null,
    question text not null,
    mark text not null,
    content text not null,
    primary key (reference, sha256)
);
