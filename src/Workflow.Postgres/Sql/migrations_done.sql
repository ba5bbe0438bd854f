create table if not exists wf_migration (number integer primary key, name text not null, done_at timestamptz not null default now())
