create table probe.row (
    id   integer primary key,
    text text not null
);
create table probe.late (
    id integer primary key,
    other integer references probe.row (id) deferrable initially deferred
);
