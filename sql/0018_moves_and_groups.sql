-- A booking that was moved or handed over says which one came in its place.
alter table booking
  add column followed_by uuid,                                    -- null: none
  -- Deferred: the old row ends before the new one is there.
  add constraint booking_followed_by foreign key (followed_by) references booking deferrable initially deferred,
  add constraint booking_followed_when_passed_on check (followed_by is null or status in ('moved', 'handed-over'));

alter table participant
  add column thread_id uuid,                                      -- first participant of the same person whose mails these follow (a move, an undo): CANCEL leaves before REQUEST; null: herself
  add column link_version int not null default 1;                 -- raising it revokes the links in her own mails
