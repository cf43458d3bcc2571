-- A booking takes party_size places of its slot while it is held, offered or confirmed.
create table booking (
  booking_id    uuid primary key,
  slot_id       uuid not null references slot,
  person_id     uuid references person,                         -- who booked; null while held for an address nobody confirmed
  status        text not null,
  party_size    int  not null,                                  -- people
  email         text,                                           -- of a hold only; emptied when it ends
  name          text not null constraint booking_name_given check (name <> ''),   -- as typed; never overwrites the person's; '-' once a hold has ended
  organisation  text,                                           -- as typed; null: not given
  languages     text[] not null,                                -- in which the visitor follows the visit
  language      text not null,                                  -- in which we write
  without_shared_language boolean not null default false,       -- the visitor confirmed that she shares none with the slot
  network_hash  bytea,                                          -- of a hold: HMAC of the network it came from, for the limit
  browser_hash  bytea,                                          -- of a hold: SHA-256 of the nonce of the browser that made it
  held_until    timestamptz,
  created_at    timestamptz not null,
  confirmed_at  timestamptz,
  ended_at      timestamptz,                                    -- cancelled, expired, moved or handed over at
  link_version  int not null default 1,                         -- raising it revokes the links in mails
  constraint booking_status_known check (status in
    ('held', 'offered', 'confirmed', 'cancelled', 'expired', 'replaced', 'moved', 'handed-over')),
  constraint booking_party_range check (party_size between 1 and 10),
  constraint booking_hold_party_range check (status <> 'held' or party_size <= 4),
  constraint booking_language_known check (language in ('nl', 'fr', 'en')),
  constraint booking_languages_given check (cardinality(languages) > 0),
  constraint booking_hold_has_address check (status <> 'held' or (email is not null and held_until is not null)),
  constraint booking_confirmed_has_person check (status <> 'confirmed' or (person_id is not null and confirmed_at is not null)),
  constraint booking_ended_has_instant check ((status in ('held', 'offered', 'confirmed')) = (ended_at is null)),
  constraint booking_id_in_slot unique (booking_id, slot_id)
);
create index booking_by_slot on booking (slot_id);
create index booking_by_person on booking (person_id) where person_id is not null;
create index booking_holds_by_email on booking (email) where status = 'held';
create index booking_holds_by_network on booking (network_hash) where status = 'held';
-- A second hold of the same address and browser for the same slot replaces the first.
create unique index booking_hold_once on booking (slot_id, email, browser_hash) nulls not distinct where status = 'held';

-- A named person in a booking, with her own calendar entry. Unnamed places have no row.
create table participant (
  participant_id uuid primary key,
  booking_id     uuid not null,
  slot_id        uuid not null,
  person_id      uuid not null references person,
  name           text not null constraint participant_name_given check (name <> ''),
  language       text not null,                                 -- in which we write to her about this visit
  period         tstzrange not null,                            -- copy of the slot's, kept equal by participant_period_of_slot
  status         text not null,
  calendar_uid   text not null,                                 -- UID of RFC 5545 for life; a rebooking is a new participant
  sequence       int  not null default 0,                       -- SEQUENCE; rises with each mailed change
  created_at     timestamptz not null,
  ended_at       timestamptz,
  constraint participant_status_known check (status in ('confirmed', 'cancelled', 'moved', 'handed-over')),
  constraint participant_language_known check (language in ('nl', 'fr', 'en')),
  constraint participant_sequence_range check (sequence >= 0),
  constraint participant_uid_once unique (calendar_uid),
  constraint participant_booking_in_slot foreign key (booking_id, slot_id) references booking (booking_id, slot_id),
  constraint participant_period_of_slot foreign key (slot_id, period) references slot (slot_id, period) on update cascade,
  -- A host who moves several slots defers this one; the person lock is what prevents deadlocks, this is the net.
  constraint participant_no_overlap exclude using gist (person_id with =, period with &&)
    where (status = 'confirmed') deferrable initially immediate
);
create unique index participant_once_per_slot on participant (slot_id, person_id) where status = 'confirmed';
create index participant_by_booking on participant (booking_id);
create index participant_by_person on participant (person_id);

-- The same form or call sent twice has the effect and the answer of once. Kept 24 hours.
create table idempotency_key (
  scope       text not null,                                    -- person, or browser nonce (hashed)
  route       text not null,
  key         uuid not null,                                    -- from the form
  fingerprint bytea not null,                                   -- SHA-256 of what was asked
  answer      jsonb,                                            -- null only inside the transaction that decides
  created_at  timestamptz not null,
  primary key (scope, route, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
