-- One row per consultation: who, of whom, why, how far. Never clinical content.
create table consultation (
    id uuid primary key,
    token_sha256 text not null,
    reference text not null,
    subject text not null,
    professional text not null,
    country text not null,
    notice_way text not null,
    notice_language text not null,
    state text not null,
    code text not null,
    purpose text not null,
    emergency_reason text not null,
    patient_root text not null,
    patient_extension text not null,
    identity_agreement text not null,
    birth_date_comparison text not null,
    document_id text not null,
    document_sha256 text not null,
    terminology_release text not null,
    opened_at timestamptz not null,
    changed_at timestamptz not null,
    closed_at timestamptz
);

create index consultation_by_token on consultation (token_sha256);
create index consultation_by_subject on consultation (subject, opened_at);
