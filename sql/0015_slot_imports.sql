-- Files of visits that organisers bring in: first tried, then taken over whole, and maybe undone.
create table slot_import (
  import_id     uuid primary key,
  edition_id    uuid not null references edition on delete cascade,
  file          bytea not null,                                      -- as uploaded; emptied once it is taken over
  status        text not null default 'tried',
  new_count     int  not null,                                       -- as tried: what is taken over is the same, or nothing
  changed_count int  not null,
  made_by       uuid references person on delete set null,
  created_at    timestamptz not null,
  committed_at  timestamptz,
  undone_at     timestamptz,
  constraint slot_import_status_known check (status in ('tried', 'done', 'undone')),
  constraint slot_import_file_size check (length(file) <= 2097152),
  constraint slot_import_instants check ((status <> 'tried') = (committed_at is not null) and (status = 'undone') = (undone_at is not null))
);
create index slot_import_by_edition on slot_import (edition_id, committed_at);

create table slot_import_row (
  import_id uuid not null references slot_import on delete cascade,
  slot_id   uuid not null references slot on delete cascade,
  before    jsonb,                                                   -- moment and offer as they stood; null: it was new
  version   int not null,                                            -- of the slot when it was taken over: another one, and undoing leaves it alone
  primary key (import_id, slot_id)
);
create index slot_import_row_by_slot on slot_import_row (slot_id);
