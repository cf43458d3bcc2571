-- What somebody typed into a form and sent after her session had ended: until she is signed in again and it stands in the form anew.
create table kept_form (
  person_id uuid not null references person on delete cascade,         -- for whom the form was made; nobody else gets it back
  path      text not null,                                             -- of the form, with its query
  fields    bytea not null,                                            -- sealed by the key ring; no file, no code, no key
  kept_at   timestamptz not null,                                      -- an hour later it is worth nothing (Core/KeptForms/TakeForm.cs)
  primary key (person_id, path),
  constraint kept_form_size check (length(fields) <= 262144 and length(path) <= 2000)
);
create index kept_form_by_age on kept_form (kept_at);
