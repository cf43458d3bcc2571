-- A host cancels a visit that has visitors: who loses her place reads by whom, and nobody takes it back.
alter table booking
  add column cancelled_by_host boolean not null default false,    -- else by who holds it
  add constraint booking_by_host_when_cancelled check (not cancelled_by_host or status = 'cancelled');

alter table participant
  add column cancelled_by_host boolean not null default false,    -- also of one in a group that still comes
  add constraint participant_by_host_when_cancelled check (not cancelled_by_host or status = 'cancelled');

-- Closed: the visit itself was cancelled, so nobody waits for it or is asked any more.
alter table waiting_entry
  drop constraint waiting_entry_status_known,
  add constraint waiting_entry_status_known check (status in ('waiting', 'offered', 'placed', 'declined', 'left', 'expired', 'closed'));

alter table waiting_offer
  drop constraint waiting_offer_status_known,
  add constraint waiting_offer_status_known check (status in ('open', 'accepted', 'declined', 'expired', 'taken', 'closed'));   -- taken: by another, or she has a place already
