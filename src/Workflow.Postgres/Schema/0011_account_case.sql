-- The case of an account, whose facts say what was done to it; its name alone would give the case away.
alter table wf_account add column if not exists case_id uuid not null default gen_random_uuid();
create unique index if not exists wf_account_case on wf_account (case_id);
