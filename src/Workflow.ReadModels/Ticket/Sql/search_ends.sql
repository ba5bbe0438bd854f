select coalesce(min(seq), 0), coalesce(max(seq), 0) from ticket_search
