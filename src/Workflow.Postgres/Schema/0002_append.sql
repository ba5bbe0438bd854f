-- The one way into the log. Called with the statements of list rows in one batch, and so in one transaction.
--   WF001  streams have moved; MESSAGE: their ids, separated by commas
--   WF002  the reference version has moved
--   WF003  the recorded time is before the tail's; MESSAGE: the tail's, in microseconds since 1970
--   WF004  receipts exist already; MESSAGE: the commands' ids, separated by commas
--   WF005  this writer was shut out: another connection found out that it was in doubt
--   WF006  the recorded time is more than two seconds from the database's clock
--   WF007  the tables have a newer format than this process knows
--   WF008  a block is missing that this process has acknowledged: this is not the server it wrote to
-- `mt_events_sequence` is not touched here: the keeper of heads sets it to the committed tail afterwards, never beyond.
-- Marten's daemon would skip for ever what it thinks a gap.
create or replace function wf_lock() returns void language sql volatile set lock_timeout = '2s' as
$$ select pg_advisory_xact_lock(1463157505) $$;

create or replace function wf_append(
    p_format integer,
    p_writer uuid,
    p_acknowledged bigint,
    p_at timestamptz,
    p_reference bigint,
    p_reference_step integer,
    p_stream uuid[],
    p_stream_type text[],
    p_expected bigint[],
    p_version bigint[],
    p_event uuid[],
    p_event_stream uuid[],
    p_event_version bigint[],
    p_event_type text[],
    p_data jsonb[],
    p_headers jsonb[],
    p_correlation text[],
    p_causation text[],
    p_leaves bytea,
    p_receipt_command uuid[],
    p_receipt_actor text[],
    p_receipt_hash bytea[],
    p_receipt_outcome text[],
    p_timed uuid[],
    p_timer_stream uuid[],
    p_timer_type text[],
    p_timer_name text[],
    p_timer_due timestamptz[],
    p_register uuid[],
    p_register_version bigint[],
    p_register_state jsonb[],
    out block bigint,
    out first_sequence bigint
) language plpgsql volatile
-- Its plans are kept for the life of a connection, and may have been made while the tables were empty: every look-up is
-- by key, whatever the tables seemed to hold, and nothing is planned again.
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
set jit = off
set plan_cache_mode = force_generic_plan
set lock_timeout = '2s'
as
$$
declare
    tail_number bigint;
    tail_seq bigint;
    tail_at timestamptz;
    tail_reference bigint;
    format integer;
    entered boolean;
    moved text;
    known text;
    added integer := coalesce(cardinality(p_event), 0);
begin
    -- In a statement of its own, first: each later statement then sees what was committed before the lock was had.
    perform pg_advisory_xact_lock(1463157505);

    select b.number, b.first_seq + b.count - 1, b.recorded_at, b.reference_version, d.format, w.id is not null,
        (
            select string_agg(s.id::text, ',')
            from unnest(p_stream, p_expected) as s (id, expected)
            left join mt_streams m on m.id = s.id
            where coalesce(m.version, 0) <> s.expected
        ),
        (
            select string_agg(r.command::text, ',')
            from unnest(p_receipt_command, p_receipt_actor) as c (command, actor)
            join wf_receipt r on r.command = c.command and r.actor = c.actor
        )
    into tail_number, tail_seq, tail_at, tail_reference, format, entered, moved, known
    from wf_district d
    left join wf_writer w on w.id = p_writer
    left join lateral (select * from wf_block order by number desc limit 1) b on true;
    tail_number := coalesce(tail_number, 0);
    tail_seq := coalesce(tail_seq, 0);
    tail_at := coalesce(tail_at, '-infinity');
    tail_reference := coalesce(tail_reference, 0);

    if format > p_format then
        raise exception 'format' using errcode = 'WF007';
    end if;
    if not entered then
        raise exception 'shut out' using errcode = 'WF005';
    end if;
    if tail_number < p_acknowledged then
        raise exception 'block % is missing', p_acknowledged using errcode = 'WF008';
    end if;
    if p_reference <> tail_reference then
        raise exception 'reference moved' using errcode = 'WF002';
    end if;
    if p_at < tail_at then
        raise exception '%', (extract(epoch from tail_at) * 1000000)::bigint using errcode = 'WF003';
    end if;
    if abs(extract(epoch from clock_timestamp() - p_at)) > 2 then
        raise exception 'clock' using errcode = 'WF006';
    end if;
    if moved is not null then
        raise exception '%', moved using errcode = 'WF001';
    end if;
    if known is not null then
        raise exception '%', known using errcode = 'WF004';
    end if;

    if cardinality(p_receipt_command) > 0 then
        insert into wf_receipt (command, actor, request_hash, outcome)
        select * from unnest(p_receipt_command, p_receipt_actor, p_receipt_hash, p_receipt_outcome);
    end if;

    if added > 0 then
        insert into mt_streams as m (id, type, version, timestamp, created)
        select s.id, s.type, s.version, p_at, p_at
        from unnest(p_stream, p_stream_type, p_expected, p_version) as s (id, type, expected, version)
        where s.version > s.expected
        on conflict (id) do update set version = excluded.version, timestamp = excluded.timestamp;

        insert into mt_events (
            seq_id, id, stream_id, version, data, type, timestamp, correlation_id, causation_id, headers
        )
        select tail_seq + e.n, e.id, e.stream_id, e.version, e.data, e.type, p_at, e.correlation, e.causation, e.headers
        from unnest(
            p_event, p_event_stream, p_event_version, p_event_type, p_data, p_headers, p_correlation, p_causation
        ) with ordinality as e (id, stream_id, version, type, data, headers, correlation, causation, n);

        insert into wf_block (number, first_seq, count, leaves, recorded_at, reference_version)
        values (tail_number + 1, tail_seq + 1, added, p_leaves, p_at, tail_reference + p_reference_step);
    end if;

    if cardinality(p_timed) > 0 then
        delete from wf_timer t
        where t.stream_id = any (p_timed)
            and not exists (
                select 1 from unnest(p_timer_stream, p_timer_name, p_timer_due) as w (stream_id, name, due)
                where w.stream_id = t.stream_id and w.name = t.name and w.due = t.due_at
            );
        insert into wf_timer (stream_id, stream_type, name, due_at)
        select * from unnest(p_timer_stream, p_timer_type, p_timer_name, p_timer_due)
        on conflict (stream_id, name) do nothing;
    end if;

    if cardinality(p_register) > 0 then
        insert into wf_state as r (stream_id, version, state)
        select * from unnest(p_register, p_register_version, p_register_state)
        on conflict (stream_id) do update set version = excluded.version, state = excluded.state;
    end if;

    block := case when added > 0 then tail_number + 1 else 0 end;
    first_sequence := case when added > 0 then tail_seq + 1 else 0 end;
end
$$;
