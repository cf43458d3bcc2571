-- Who waits for a place in a slot, in the order of priority, queued_at and entry_id.
create table waiting_entry (
  entry_id       uuid primary key,
  slot_id        uuid not null references slot,
  person_id      uuid not null references person,
  party_size     int  not null,                                 -- people; all or none
  name           text not null constraint waiting_entry_name_given check (name <> ''),   -- as typed; goes to the booking when an offer is accepted
  organisation   text,                                          -- as typed; null: not given
  languages      text[] not null,                               -- in which the visitor follows the visit
  language       text not null,                                 -- in which we write
  priority       int  not null,                                 -- 1 before 2; decided when she joins
  reason         text not null,                                 -- why this priority; she reads it
  joined_at      timestamptz not null,
  queued_at      timestamptz not null,                          -- joined_at; later once an offer expired, which puts her at the end
  expired_offers int  not null default 0,                       -- offers that she did not answer; the second ends the entry
  status         text not null default 'waiting',
  ended_at       timestamptz,
  link_version   int  not null default 1,                       -- raising it revokes the links in mails
  constraint waiting_entry_party_range check (party_size between 1 and 10),
  constraint waiting_entry_languages_given check (cardinality(languages) > 0),
  constraint waiting_entry_language_known check (language in ('nl', 'fr', 'en')),
  constraint waiting_entry_priority_has_reason check ((priority, reason) in ((1, 'unplaced'), (2, 'first-come'))),
  constraint waiting_entry_expired_range check (expired_offers between 0 and 2),
  constraint waiting_entry_status_known check (status in ('waiting', 'offered', 'placed', 'declined', 'left', 'expired')),
  constraint waiting_entry_ended_has_instant check ((status in ('waiting', 'offered')) = (ended_at is null)),
  constraint waiting_entry_queued_after_joining check (queued_at >= joined_at),
  constraint waiting_entry_id_in_slot unique (entry_id, slot_id)
);
-- One open entry a person and slot; after it has ended she may join again.
create unique index waiting_entry_once on waiting_entry (slot_id, person_id) where status in ('waiting', 'offered');
create index waiting_entry_queue on waiting_entry (slot_id, priority, queued_at, entry_id) where status = 'waiting';
create index waiting_entry_by_person on waiting_entry (person_id);

-- One person asked. Her places are taken by a booking 'offered'; near the end several people are asked for the same one.
create table waiting_offer (
  offer_id   uuid primary key,
  entry_id   uuid not null,
  slot_id    uuid not null,
  booking_id uuid not null,                                     -- takes the places; hers once she accepts
  status     text not null default 'open',
  is_shared  boolean not null,                                  -- several were asked: the first yes gets it
  offered_at timestamptz not null,
  answer_by  timestamptz not null,                              -- a yes counts before this instant
  ended_at   timestamptz,
  constraint waiting_offer_entry_in_slot foreign key (entry_id, slot_id) references waiting_entry (entry_id, slot_id),
  constraint waiting_offer_booking_in_slot foreign key (booking_id, slot_id) references booking (booking_id, slot_id),
  constraint waiting_offer_status_known check (status in ('open', 'accepted', 'declined', 'expired', 'taken')),   -- taken: by another, or she has a place already
  constraint waiting_offer_ended_has_instant check ((status = 'open') = (ended_at is null)),
  constraint waiting_offer_time_order check (offered_at < answer_by)
);
create unique index waiting_offer_once_open on waiting_offer (entry_id) where status = 'open';
create unique index waiting_offer_accepted_once on waiting_offer (booking_id) where status = 'accepted';
create index waiting_offer_by_entry on waiting_offer (entry_id, offered_at);
create index waiting_offer_by_booking on waiting_offer (booking_id);
create index waiting_offer_open on waiting_offer (slot_id, answer_by) where status = 'open';

-- An offered booking is nobody's yet, and says until when it is.
alter table booking add constraint booking_offer_is_nobodys check (status <> 'offered' or (person_id is null and held_until is not null));
