create extension if not exists btree_gist;

-- One visit moment of a host. Local wall time of Brussels is what counts; the instants follow from it.
create table slot (
  slot_id        uuid primary key,
  edition_id     uuid not null,
  host_id        uuid not null,
  local_date     date not null,
  local_start    time not null,
  local_end      time not null,
  starts_at      timestamptz not null generated always as ((local_date + local_start) at time zone 'Europe/Brussels') stored,
  ends_at        timestamptz not null generated always as ((local_date + local_end) at time zone 'Europe/Brussels') stored,
  period         tstzrange not null generated always as
                   (tstzrange((local_date + local_start) at time zone 'Europe/Brussels',
                              (local_date + greatest(local_start, local_end)) at time zone 'Europe/Brussels', '[)')) stored,   -- slot_time_order names what is wrong
  capacity       int  not null,                                 -- people
  taken          int  not null default 0,                       -- people of held, offered and confirmed bookings; kept by the use cases of Bookings
  minimum        int  not null default 1,                       -- people below which the batch does not open the slot
  format         text not null default 'tour-and-talk',         -- an open list
  street         text not null constraint slot_street_given check (street <> ''),
  postcode       text not null references place,
  meeting_point  text,                                          -- null: at the entrance
  visibility     text not null default 'public',
  status         text not null default 'draft',
  host_sequence  int  not null default 0,                       -- SEQUENCE of the host's own calendar entry; rises with each mailed change
  version        int  not null default 1,                       -- rises with each edit by the host
  created_at     timestamptz not null,
  constraint slot_host_in_edition foreign key (host_id, edition_id) references host (host_id, edition_id) on delete cascade,
  constraint slot_taken_within_capacity check (taken between 0 and capacity),
  constraint slot_capacity_range check (capacity between 1 and 500),
  constraint slot_minimum_range check (minimum between 1 and capacity),
  -- One day, in order, and never where the clocks change: end before midnight follows from local_start < local_end.
  constraint slot_time_order check (local_start < local_end),
  constraint slot_not_at_clock_change check
    (not (local_start >= '02:00' and local_start < '03:00') and not (local_end >= '02:00' and local_end < '03:00')),
  constraint slot_visibility_known check (visibility in ('public', 'professionals', 'matching')),
  constraint slot_status_known check (status in ('draft', 'published', 'cancelled')),
  constraint slot_period_of_id unique (slot_id, period)          -- participants copy the period and follow it
);
create index slot_by_edition on slot (edition_id, starts_at);
create index slot_by_host on slot (host_id);

-- Languages in which the visit is given.
create table slot_language (
  slot_id  uuid not null references slot on delete cascade,
  language text not null constraint slot_language_known check (language in ('nl', 'fr', 'en', 'vgt', 'lsfb', 'ar', 'tr', 'es', 'pt', 'pl', 'ro')),
  primary key (slot_id, language)
);

create table slot_support (
  slot_id uuid not null references slot on delete cascade,
  support text not null constraint slot_support_known check (support in
    ('slow-and-clear', 'material-nl-fr', 'questions-nl', 'questions-fr', 'bilingual-guide', 'step-free')),
  primary key (slot_id, support)
);

-- What a visitor reads, in each language the host wrote; none is obligatory.
create table slot_text (
  slot_id      uuid not null references slot on delete cascade,
  language     text not null constraint slot_text_language_known check (language in ('nl', 'fr', 'en')),
  title        text not null constraint slot_text_title_given check (title <> ''),
  presentation text not null default '',
  primary key (slot_id, language)
);
