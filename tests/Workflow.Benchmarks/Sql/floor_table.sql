drop table if exists bench_floor;
create table bench_floor (like mt_events including defaults including indexes)
