-- Open tickets in the order of their ids, for work that has to reach each of them.
create index if not exists ticket_list_open_case on ticket_list (case_id) where is_open;
