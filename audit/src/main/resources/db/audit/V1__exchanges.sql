-- What this country asked of others (as country of treatment). Written before the question leaves, completed before
-- the answer is shown. No clinical content, no document keys.
create table asked (
    transaction_id uuid primary key,
    consultation uuid not null,
    reference text not null,
    subject text not null,
    professional text not null,
    role text not null,
    organization text not null,
    purpose text not null,
    country text not null,
    operation text not null,
    asked_at timestamptz not null,
    completed_at timestamptz,
    outcome text,
    code text,
    document_id text,
    document_sha256 text,
    document_size bigint,
    request_sha256 text,
    response_sha256 text
);

create index asked_by_consultation on asked (consultation);
create index asked_by_reference on asked (reference);

-- What this country answered to others (as country of affiliation). Written before the first byte of the answer leaves.
create table answered (
    id bigint generated always as identity primary key,
    transaction_id uuid not null,
    message_id text not null,
    operation text not null,
    -- subject of the certificate that the peer presented: known even where the assertions were refused
    peer text not null,
    country text not null,
    subject text not null,
    professional text not null,
    role text not null,
    organization text not null,
    purpose text not null,
    assertion_ids text not null,
    patient_root text not null,
    patient_extension text not null,
    outcome text not null,
    code text not null,
    document_id text not null,
    document_sha256 text not null,
    document_size bigint not null,
    request_sha256 text not null,
    response_sha256 text not null,
    received_at timestamptz not null,
    answered_at timestamptz not null
);

create index answered_by_transaction on answered (transaction_id);
create index answered_by_patient on answered (patient_extension, patient_root, answered_at);

-- What reached the wire and never became a question: malformed messages, refused handshakes.
create table turned_away (
    id bigint generated always as identity primary key,
    message_id text not null,
    operation text not null,
    peer text not null,
    outcome text not null,
    request_sha256 text not null,
    seen_at timestamptz not null
);
