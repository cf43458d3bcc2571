-- The lot of an edition: made with it, shown as a fingerprint while wishes are given, and whole after that (MatchSeed.cs).
create table match_seed (
  edition_id  uuid primary key references edition on delete cascade,
  secret      bytea not null,                                   -- random; the seed of all runs is its first 63 bits
  fingerprint bytea not null generated always as (sha256(secret)) stored,
  constraint match_seed_length check (length(secret) = 32)
);

-- With the row of the edition, whoever writes it: before anybody could have a wish.
create function make_match_seed() returns trigger language plpgsql as $$
begin
  insert into match_seed (edition_id, secret) values (new.edition_id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())));
  return new;
end
$$;
create trigger edition_has_match_seed after insert on edition for each row execute function make_match_seed();
insert into match_seed (edition_id, secret)
select edition_id, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))
  from edition;

-- What organisers decide about one person and one slot; every run keeps it.
create table match_pin (
  pin_id     uuid primary key,
  person_id  uuid not null references person on delete cascade,
  slot_id    uuid not null references slot on delete cascade,
  kind       text not null,                                     -- must: this visit stays; never: she does not get it
  reason     text not null,                                     -- as typed, for the other organisers
  decided_by uuid not null,                                     -- a person; perhaps erased since
  decided_at timestamptz not null,
  constraint match_pin_once unique (person_id, slot_id),
  constraint match_pin_kind_known check (kind in ('must', 'never')),
  constraint match_pin_reason_given check (reason <> '' and length(reason) <= 500)
);
create index match_pin_by_slot on match_pin (slot_id);

-- A run of the matching: what it saw, frozen, and how it went. It touches no booking and no mail.
create table match_run (
  run_id       uuid primary key,
  edition_id   uuid not null references edition on delete cascade,
  number       int  not null,                                   -- from 1 in each edition
  preset       text not null,                                   -- asked for; plans of the others are made beside it
  state        text not null default 'queued',
  started_by   uuid not null,                                   -- a person; perhaps erased since
  created_at   timestamptz not null,
  started_at   timestamptz,                                     -- of the last attempt
  ended_at     timestamptz,
  seed         bigint not null,
  node         text,                                            -- who works on it, or did
  attempt      int  not null default 0,                         -- from 2 on: the node before died
  lease_until  timestamptz,                                     -- after that another node takes over
  cancel_asked boolean not null default false,
  step         text not null default 'waiting',
  progress     int  not null default 0,                         -- thousandths
  snapshot_at  timestamptz,
  problem_hash text,                                            -- ProblemHash, 64 digits
  problem      bytea,                                           -- problem.json, gzip; no names
  people       uuid[],                                          -- visitor n of the problem is the person at n, from 0
  slots        uuid[],                                          -- the same for slots
  left_out     jsonb not null default '[]',                     -- pins that could not be kept, with the reason
  engine       text,
  error        text,                                            -- type of the fault, or a word of MatchFailure
  constraint match_run_number_once unique (edition_id, number),
  constraint match_run_number_range check (number >= 1),
  constraint match_run_preset_known check (preset in ('equal', 'coverage', 'first')),
  constraint match_run_state_known check (state in ('queued', 'running', 'done', 'cancelled', 'failed')),
  constraint match_run_progress_range check (progress between 0 and 1000),
  constraint match_run_ended_has_instant check ((state in ('done', 'cancelled', 'failed')) = (ended_at is not null)),
  constraint match_run_running_has_lease check ((state = 'running') = (lease_until is not null)),
  constraint match_run_failed_says_why check ((state = 'failed') = (error is not null)),
  constraint match_run_frozen_whole check (num_nulls(snapshot_at, problem_hash, problem, people, slots) in (0, 5)),
  constraint match_run_done_has_snapshot check (state <> 'done' or (problem is not null and engine is not null))
);
-- One at a time: two would only take the machine from each other.
create unique index match_run_one_at_a_time on match_run (edition_id) where state in ('queued', 'running');

-- One of the plans of a run.
create table match_plan (
  run_id        uuid not null references match_run on delete cascade,
  preset        text not null,
  plan          bytea not null,                                 -- plan.json, gzip; prices of the slots in it
  people        int not null,                                   -- in the run, in people
  with_one      int not null,                                   -- n1: people with one visit or more
  with_two      int not null,
  with_three    int not null,
  first_wishes  int not null,                                   -- people who got their first wish
  top_three     int not null,                                   -- people who got one of their first three wishes
  mean_rank     double precision,                               -- of the best wish that was met; null: nobody got one
  weighted      bigint not null,                                -- W
  bound         bigint not null,                                -- no plan is worth more
  constraint match_plan_once primary key (run_id, preset),
  constraint match_plan_preset_known check (preset in ('equal', 'coverage', 'first')),
  constraint match_plan_counts_in_order check (people >= with_one and with_one >= with_two and with_two >= with_three and with_three >= 0),
  constraint match_plan_within_bound check (weighted <= bound)
);

-- What has ended stays as it is: later pages, downloads and publications speak of it.
create function keep_match_run() returns trigger language plpgsql as $$
begin
  raise exception 'a run that has ended is never changed' using errcode = 'integrity_constraint_violation', constraint = 'match_run_ended_stays';
end
$$;
create trigger match_run_ended_stays before update on match_run for each row when (old.ended_at is not null) execute function keep_match_run();
create trigger match_plan_stays before update on match_plan for each row execute function keep_match_run();
