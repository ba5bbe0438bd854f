-- Which desk waits for a ticket, until when, and what the desks show of it. `desk` and `desk_due_at` change only when a
-- ticket comes to a desk or leaves it: the steps inside a unit touch no index.
alter table ticket_list add column if not exists step_started_at timestamptz;
alter table ticket_list add column if not exists step_urged boolean not null default false;
alter table ticket_list add column if not exists desk text;
alter table ticket_list add column if not exists desk_due_at timestamptz;
alter table ticket_list add column if not exists asks_why text;
alter table ticket_list add column if not exists asks_note text;
alter table ticket_list add column if not exists drafter text;
alter table ticket_list add column if not exists reviewer text;
alter table ticket_list add column if not exists stopped_at timestamptz;
alter table ticket_list add column if not exists review_at timestamptz;
alter table ticket_list add column if not exists dispatches int not null default 0;
alter table ticket_list add column if not exists reopenings int not null default 0;
alter table ticket_list add column if not exists supplements int not null default 0;
alter table ticket_list add column if not exists reworks int not null default 0;
alter table ticket_list add column if not exists attempts int not null default 0;
alter table ticket_list add column if not exists attempt_days int not null default 0;
alter table ticket_list add column if not exists attempted_on date;
alter table ticket_list add column if not exists was_reached boolean not null default false;
alter table ticket_list add column if not exists last_reached boolean not null default false;
create index if not exists ticket_list_desk on ticket_list (desk, desk_due_at, filed_at, case_id) where desk is not null;
create index if not exists ticket_list_unit on ticket_list (lead) where is_open;
create index if not exists ticket_list_source on ticket_list (source_id) where source_id is not null;
