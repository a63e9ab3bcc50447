-- What was shown, printed, taken away or extended while a summary was read: one row each, never content.
create table consultation_event (
    id bigint generated always as identity primary key,
    consultation uuid not null references consultation (id) on delete cascade,
    happened_at timestamptz not null,
    event text not null,
    detail text not null
);

create index consultation_event_by_consultation on consultation_event (consultation, happened_at);

-- What professionals tell the helpdesk, found by the reference they can read aloud.
create table problem_report (
    id bigint generated always as identity primary key,
    reference text not null,
    country text not null,
    kind text not null,
    words text not null,
    language text not null,
    reported_at timestamptz not null
);

create index problem_report_by_reference on problem_report (reference);

-- What was thought of the service: a day and a country, and nothing that leads to a patient or a professional.
create table opinion (
    id bigint generated always as identity primary key,
    given_on date not null,
    country text not null,
    useful text not null,
    trouble text not null
);
