-- What stands on a list that was sent counts, also what was changed since; this says whether its visitor has been told of it as it stands.
alter table wish_list
  add sent_version int,                                         -- version of the list when it was last sent; null: not sent
  add constraint wish_list_sent_before check (sent_version <= version);
