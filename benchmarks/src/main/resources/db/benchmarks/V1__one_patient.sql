create table document (
    unique_id text primary key,
    content bytea not null
);

-- compressed bytes cost more to read than they save
alter table document alter column content set storage external;
