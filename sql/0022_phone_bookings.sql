-- An organiser books for somebody on the phone, who may have no e-mail.
alter table person alter column email drop not null;              -- null: she is known only by the phone number of her bookings; nothing is mailed to her, and two such people are two, whatever their names

alter table booking
  add column booked_by uuid references person,                    -- the organiser who booked it by phone; null: the visitor herself, or the batch
  add column phone     text,                                      -- of the visitor, for the zone team only; null: not given
  add constraint booking_phone_form check (phone ~ '^\+?[0-9 ()./-]{8,40}$'),
  add constraint booking_by_phone_is_somebodys check (booked_by is null or person_id is not null);
create index booking_by_organiser on booking (booked_by) where booked_by is not null;
