-- What a visit said before it changed: who is told of a change reads what was and what is. Written with each change, never changed after.
create table slot_version (
  slot_id       uuid not null references slot on delete cascade,
  version       int  not null,                                  -- of the slot, when it said so
  replaced_at   timestamptz not null,                           -- from then on it says something else
  local_date    date not null,                                  -- Brussels wall time, as in slot
  local_start   time not null,
  local_end     time not null,
  place_kind    text not null,
  street        text not null,
  postcode      text not null references place,
  meeting_point text,                                           -- null: at the entrance
  languages     text[] not null,                                -- codes, sorted
  constraint slot_version_pkey primary key (slot_id, version)
);
