-- What runs without a person: the schedule itself stands in Jobs/Schedule.cs.
create table job (
  name          text primary key,                               -- as in the schedule; a job that left it keeps its row
  settled_until timestamptz not null                            -- each occurrence up to here has its run, or a later run makes it good
);

create table job_run (
  name          text not null references job,
  scheduled_for timestamptz not null,                           -- the occurrence
  started_at    timestamptz,                                    -- of the last attempt; null: never started
  ended_at      timestamptz,                                    -- null: runs, or its node died
  node          text,                                           -- machine, process, start
  attempt       int  not null default 1,                        -- rises when another node takes over from one that died
  lease_until   timestamptz,                                    -- on the clock of the database; renewed while the run goes on
  outcome       text,                                           -- null: not ended
  made_good     int  not null default 0,                        -- earlier occurrences, missed, that this run stands for
  counts        jsonb not null default '{}',                    -- numbers by name; nothing of a person
  error         text,                                           -- type of the fault; never its message, which may name a person
  constraint job_run_once primary key (name, scheduled_for),
  constraint job_run_outcome_known check (outcome in ('done', 'alarm', 'failed', 'lost', 'missed')),
  constraint job_run_attempt_range check (attempt between 1 and 3),
  constraint job_run_open_has_lease check ((outcome is null) = (lease_until is not null) and (outcome is null) = (ended_at is null)),
  constraint job_run_started_unless_missed check ((outcome is not distinct from 'missed') = (num_nulls(started_at, node) = 2) and num_nulls(started_at, node) in (0, 2)),
  constraint job_run_failed_says_why check ((outcome is not distinct from 'failed') = (error is not null)),
  constraint job_run_made_good_range check (made_good >= 0),
  constraint job_run_counts_by_name check (jsonb_typeof(counts) = 'object')
);
-- No job overlaps itself, on whatever node.
create unique index job_run_one_at_a_time on job_run (name) where outcome is null;
create index job_run_by_time on job_run (scheduled_for desc, name);
create index session_by_end on session (ends_at);
