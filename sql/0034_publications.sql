-- What organisers have published of a run. Nothing of it changes but the stop of its mails; going back makes a new one that equals an old one.
create table publication (
  publication_id uuid primary key,
  edition_id     uuid not null references edition on delete cascade,
  number         int  not null,                                 -- from 1 in each edition
  run_id         uuid not null references match_run on delete cascade,
  preset         text not null,                                 -- whose plan of that run
  restores       int,                                           -- number of the earlier one that it brings back; null: none
  published_by   uuid not null,                                 -- a person; perhaps erased since
  published_at   timestamptz not null,
  release_at     timestamptz not null,                          -- until then no mail leaves and nobody sees her outcome
  mails          int  not null,                                 -- as typed by who published it
  stopped_by     uuid,
  stopped_at     timestamptz,                                   -- what had not left by then is never sent; the next publication says what holds
  constraint publication_number_once unique (edition_id, number),
  constraint publication_of_plan foreign key (run_id, preset) references match_plan (run_id, preset),
  constraint publication_release_after check (release_at >= published_at),
  constraint publication_stopped_whole check ((stopped_by is null) = (stopped_at is null)),
  constraint publication_mails_range check (mails >= 0),
  constraint publication_restores_earlier check (restores between 1 and number - 1)
);

-- What one publication says to one person who made wishes: one row for everybody of the run.
create table outcome (
  publication_id uuid not null references publication on delete cascade,
  person_id      uuid not null references person on delete cascade,
  is_changed     boolean not null,                              -- other visits than she knew of: she is mailed
  is_shown       boolean not null default false,                -- the time of release has passed without a stop: set each minute by a job, and by the mail when it is written; never taken back
  primary key (publication_id, person_id)
);
create index outcome_by_person on outcome (person_id);
create index outcome_to_show on outcome (publication_id) where not is_shown;

-- Each wish of that outcome, met or not, the own ones first.
create table outcome_wish (
  publication_id uuid not null,
  person_id      uuid not null,
  rank           int  not null,                                 -- from 1; proposed ones after her own
  slot_id        uuid not null,                                 -- perhaps withdrawn since
  is_proposed    boolean not null default false,                -- she did not name it: the list was completed
  result         text not null,                                 -- placed, or the reason
  with_slot_id   uuid,                                          -- conflict: with which visit of hers; full: which of her visits it would have cost
  travel_minutes int,                                           -- conflict by travel
  asked          int,                                           -- full: people who wished for it
  cost           text,                                          -- full: the end of the forced chain
  primary key (publication_id, person_id, rank),
  foreign key (publication_id, person_id) references outcome on delete cascade,
  constraint outcome_wish_result_known check (result in ('placed', 'language', 'not_admitted', 'unavailable', 'conflict', 'day_limit', 'enough_visits', 'minimum_not_reached', 'full', 'host_cancelled')),
  constraint outcome_wish_cost_known check (cost in ('only-visit', 'later-visit', 'better-wish', 'own-visit', 'equal', 'none')),
  constraint outcome_wish_once unique (publication_id, person_id, slot_id)
);

-- A visit that a publication brought: hidden from its visitor, and from feeds, reminders and host lists, until her outcome of that publication is shown.
alter table booking
  add publication_id uuid references publication,               -- null: she, or an organiser by phone, booked it; a later publication that keeps a visit nobody was shown takes it over
  add declined_at timestamptz;                                  -- she gave it back from her outcome
create index booking_by_publication on booking (publication_id) where publication_id is not null;

-- Mails of a publication are counted, stopped and replaced together.
alter table outbox
  add publication_id uuid references publication on delete set null;
create index outbox_by_publication on outbox (publication_id) where publication_id is not null;
