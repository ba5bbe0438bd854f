-- What lists of tickets show; written in the commit, so that a writer sees it at once. Only open tickets and those of a
-- unit have an index of their own, so that a step from phase to phase touches none.
create table if not exists ticket_list (
    case_id uuid primary key,
    version bigint not null,
    phase text not null,
    is_open boolean not null,
    number text,
    source_id text,
    title text not null,
    origin text not null,
    lead text,
    ticket_limit text,
    confidential boolean not null,
    filed_at timestamptz not null,
    due_at timestamptz,
    provisional boolean not null,
    urged boolean not null,
    changed_at timestamptz not null
) with (fillfactor = 60, autovacuum_vacuum_scale_factor = 0.05);
create index if not exists ticket_list_filed on ticket_list (filed_at desc, case_id desc);
create index if not exists ticket_list_open on ticket_list (filed_at desc, case_id desc) where is_open;
create index if not exists ticket_list_lead on ticket_list (lead, filed_at desc, case_id desc) where lead is not null;
create index if not exists ticket_list_number on ticket_list (number) where number is not null;

-- What is searched; projected from the log. `words` holds single characters and pairs, `body` the text they came from.
create table if not exists ticket_search (
    case_id uuid primary key,
    seq bigint not null,
    body text not null,
    words tsvector not null
);
create index if not exists ticket_search_seq on ticket_search (seq);
create index if not exists ticket_search_words on ticket_search using gin (words);

grant select, insert, update, delete on ticket_list, ticket_search to :serving;
