-- What the exchange with the upper level asks of lists. `differs` says only that there may be a difference: whether there
-- is one depends on the day and on the calendar, which a row does not know.
alter table ticket_list add column if not exists source_system text;
alter table ticket_list add column if not exists source_due_at timestamptz;
alter table ticket_list add column if not exists to_send integer not null default 0;
alter table ticket_list add column if not exists differs boolean not null default false;
alter table ticket_list add column if not exists returns integer not null default 0;
create index if not exists ticket_list_in_hand on ticket_list (source_system, source_id)
    where source_system is not null and is_open;
create index if not exists ticket_list_to_send on ticket_list (source_system, source_due_at) where to_send > 0;
create index if not exists ticket_list_differs on ticket_list (source_system, source_due_at) where differs;

-- The sheets of one system, day and direction; written in the commit. The files themselves are kept nowhere.
create table if not exists upstream_sheet (
    case_id uuid primary key,
    version bigint not null,
    system text not null,
    sheet_on date not null,
    direction text not null,
    sheets integer not null,
    rows integer not null,
    fresh integer not null,
    same integer not null,
    differing integer not null,
    refused integer not null,
    is_unfinished boolean not null,
    changed_at timestamptz not null
);
create index if not exists upstream_sheet_on on upstream_sheet (sheet_on desc, system, direction);
create index if not exists upstream_sheet_unfinished on upstream_sheet (system) where is_unfinished;

grant select, insert, update, delete on upstream_sheet to :serving;
