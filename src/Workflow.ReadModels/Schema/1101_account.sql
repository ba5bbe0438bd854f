-- What sign-in and the page of accounts must see at once; written in the commit. Few rows, read by key.
create table if not exists account_list (
    case_id uuid primary key,
    version bigint not null,
    name text not null,
    person text not null,
    post text not null,
    phase text not null,
    locked_until timestamptz,
    sessions integer not null
);
create index if not exists account_list_name on account_list (name);

grant select, insert, update, delete on account_list to :serving;
