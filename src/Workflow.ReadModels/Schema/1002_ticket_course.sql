-- Who may see a ticket, where it lies inside its unit, and what others than the unit wait for.
alter table ticket_list add column if not exists registrant text;
alter table ticket_list add column if not exists street text;
alter table ticket_list add column if not exists accused text;
alter table ticket_list add column if not exists section text;
alter table ticket_list add column if not exists handler text;
alter table ticket_list add column if not exists asks text;
alter table ticket_list add column if not exists step text;
alter table ticket_list add column if not exists step_due_at timestamptz;
alter table ticket_list add column if not exists started_at timestamptz;
create index if not exists ticket_list_registrant on ticket_list (registrant, filed_at desc, case_id desc)
    where registrant is not null;
create index if not exists ticket_list_street on ticket_list (street, filed_at desc, case_id desc)
    where street is not null;
