-- Which data a matter asks its addressees to fill in: requests that ask for the same are shown to whoever judges.
alter table admission_list add column if not exists data_asked text[] not null default '{}';
create index if not exists admission_list_data on admission_list using gin (data_asked) where data_asked <> '{}';
