-- What a visitor wants from the batch.
create table wish_list (
  wish_list_id  uuid primary key,
  edition_id    uuid not null references edition on delete cascade,
  person_id     uuid not null references person on delete cascade,
  wanted_visits int  not null,                                  -- at most this many
  created_at    timestamptz not null,
  constraint wish_list_once unique (edition_id, person_id),
  constraint wish_list_wanted_range check (wanted_visits between 1 and 20)
);

create table wish (
  wish_list_id uuid not null references wish_list on delete cascade,
  slot_id      uuid not null references slot on delete cascade,
  rank         int  not null,                                   -- 1 is the dearest
  primary key (wish_list_id, slot_id),
  constraint wish_rank_range check (rank between 1 and 64),
  constraint wish_rank_once unique (wish_list_id, rank) deferrable initially immediate
);

-- Who asked for a buddy or a mentor, or offers to be one. A buddy is asked for by a staff member,
-- a mentor by or for an organisation; the row is the consent, its deletion the withdrawal.
create table pairing_opt_in (
  pairing_opt_in_id uuid primary key,
  edition_id        uuid not null references edition on delete cascade,
  person_id         uuid not null references person on delete cascade,
  organisation_id   uuid references organisation on delete cascade,
  role              text not null,
  created_at        timestamptz not null,
  constraint pairing_opt_in_once unique (edition_id, person_id, role),
  constraint pairing_opt_in_role_known check (role in ('buddy', 'newcomer', 'mentor')),
  constraint pairing_opt_in_mentoring_for_organisation check (role = 'buddy' or organisation_id is not null)
);
