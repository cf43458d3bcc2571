-- Buddies and mentors: a host contact asks for herself, in the name of her structure; who leaves keeps the row, and may come back to it.
alter table pairing_opt_in
  alter organisation_id set not null,
  drop constraint pairing_opt_in_mentoring_for_organisation,
  add languages         text[] not null default '{}',          -- in which she wants to work together; the rule wants one at least, the demo and the page give it
  add capacity          int    not null default 1,              -- mentor: newcomers she takes, 1 to 3; newcomer: mentors she wants, 1 or 2; buddy: 1
  add load              int    not null default 0,              -- mentor, newcomer: live pairs of hers, written with each pair; buddy: 0
  add sector_wish       text   not null default 'any',
  add is_open_to_others boolean not null default false,         -- buddy: of a small structure, also with another small one
  add topics            text,                                   -- what she wants to talk about; shown to the partner after both said yes
  add times             text[] not null default '{}',           -- when she can be reached; empty: any
  add updated_at        timestamptz,
  add ended_at          timestamptz,                            -- she left; null: she looks for, or has, a partner
  add constraint pairing_opt_in_capacity_range check (capacity between 1 and case role when 'mentor' then 3 when 'newcomer' then 2 else 1 end),
  add constraint pairing_opt_in_load_within_capacity check (load between 0 and capacity),
  add constraint pairing_opt_in_sector_wish_known check (sector_wish in ('any', 'same', 'other')),
  add constraint pairing_opt_in_times_known check (times <@ array['morning', 'afternoon', 'evening']),
  add constraint pairing_opt_in_topics_given check (topics <> '' and length(topics) <= 500),
  add constraint pairing_opt_in_open_buddies_only check (role = 'buddy' or not is_open_to_others);
create unique index pairing_opt_in_one_role_a_structure on pairing_opt_in (edition_id, organisation_id, role) where role <> 'buddy' and ended_at is null;

-- The organiser's word on who took part before, where the history of editions is wrong.
create table pairing_experience (
  edition_id      uuid not null references edition on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  is_experienced  boolean not null,
  decided_by      uuid not null references person,
  decided_at      timestamptz not null,
  primary key (edition_id, organisation_id)
);

-- What an organiser wants of a run: these two together (pinned), or never (kept apart).
create table pairing_rule (
  rule_id    uuid primary key,
  edition_id uuid not null references edition on delete cascade,
  kind       text not null,
  one_id     uuid not null references pairing_opt_in on delete cascade,   -- buddy: the smaller id; mentor: the mentor
  other_id   uuid not null references pairing_opt_in on delete cascade,   -- mentor: the newcomer
  rule       text not null,
  reason     text not null,                                     -- for the organisers only
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  constraint pairing_rule_kind_known check (kind in ('buddy', 'mentor')),
  constraint pairing_rule_known check (rule in ('together', 'apart')),
  constraint pairing_rule_of_two check (one_id <> other_id and (kind = 'mentor' or one_id < other_id)),
  constraint pairing_rule_once unique (one_id, other_id),
  constraint pairing_rule_reason_given check (reason <> '' and length(reason) <= 500)
);

-- One proposal run: frozen input, plan and certificate; published at most once.
create table pairing_run (
  run_id        uuid primary key,
  edition_id    uuid not null references edition on delete cascade,
  number        int  not null,
  seed          bigint not null,
  engine        text not null,
  problem_hash  text not null,                                  -- of what was read; publishing reads again and compares
  problem       bytea not null,
  plan          jsonb not null,                                 -- pairs with reasons, and who stays alone and why
  buddy_weight  bigint not null,
  buddy_bound   bigint not null,                                -- no other pairs weigh more: its proof was checked when the run was made
  mentor_weight bigint not null,
  mentor_bound  bigint not null,
  started_by    uuid not null references person,
  created_at    timestamptz not null,
  published_by  uuid references person,
  published_at  timestamptz,
  answer_until  date,                                           -- last day, Brussels
  mails         int,
  constraint pairing_run_number_once unique (edition_id, number),
  constraint pairing_run_number_range check (number >= 1),
  constraint pairing_run_proven check (buddy_weight <= buddy_bound and mentor_weight <= mentor_bound),
  constraint pairing_run_published_whole check (num_nulls(published_by, published_at, answer_until, mails) in (0, 4))
);

-- Two people (a trio: three) who are proposed to each other, or work together. A pair whose members know of each other nothing but why.
create table pair (
  pair_id      uuid primary key,
  edition_id   uuid not null references edition on delete cascade,
  kind         text not null,
  is_trio      boolean not null default false,                  -- made by hand of a pair and an odd one out; the pair lives on until all three said yes
  run_id       uuid references pairing_run on delete set null,  -- null: proposed anew after another ended, or by hand
  state        text not null default 'proposed',
  is_live      boolean not null generated always as (state <> 'ended') stored,
  reasons      jsonb not null,                                  -- facts (languages, communes, minutes, sectors), put into words when read
  proposed_at  timestamptz not null,
  answer_until date not null,                                   -- last day, Brussels: silence beyond it ends the proposal
  nudged_at    timestamptz,
  accepted_at  timestamptz,                                     -- all said yes: from here on they see each other's contact data
  ended_at     timestamptz,
  end_reason   text,                                            -- never shown to the members as such
  constraint pair_live_once unique (pair_id, is_live),
  constraint pair_kind_known check (kind in ('buddy', 'mentor')),
  constraint pair_trio_of_buddies check (not is_trio or kind = 'buddy'),
  constraint pair_state_known check (state in ('proposed', 'accepted', 'ended')),
  constraint pair_accepted_has_instant check (state <> 'accepted' or accepted_at is not null),
  constraint pair_ended_whole check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (end_reason is null)),
  constraint pair_end_reason_known check (end_reason in ('declined', 'lapsed', 'left', 'swap', 'erased', 'organiser', 'trio'))
);
create index pair_live on pair (edition_id) where is_live;

create table pair_member (
  pair_id     uuid not null,
  opt_in_id   uuid not null references pairing_opt_in on delete cascade,
  role        text not null,
  is_trio     boolean not null,
  is_live     boolean not null default true,                    -- follows the pair by its foreign key
  answer      text,                                             -- null: silent so far
  answered_at timestamptz,
  went        text,                                             -- after the week: how it went
  went_note   text,
  again       boolean,                                          -- both: they may be paired once more
  told_at     timestamptz,                                      -- of a pair that ended: since then somebody has looked for another partner for her
  primary key (pair_id, opt_in_id),
  foreign key (pair_id, is_live) references pair (pair_id, is_live) on update cascade on delete cascade,
  constraint pair_member_role_known check (role in ('buddy', 'newcomer', 'mentor')),
  constraint pair_member_answer_known check (answer in ('yes', 'no')),
  constraint pair_member_answer_whole check ((answer is null) = (answered_at is null)),
  constraint pair_member_went_known check (went in ('well', 'fairly', 'badly')),
  constraint pair_member_went_note_given check (went_note <> '' and length(went_note) <= 1000)
);
create index pair_member_by_opt_in on pair_member (opt_in_id);
create unique index pair_member_one_live_pair_a_buddy on pair_member (opt_in_id, is_trio) where role = 'buddy' and is_live;

-- The worksheet of a pair: guided questions and a free form beside them. All parts are optional.
create table pair_sheet (
  pair_id    uuid primary key references pair on delete cascade,
  shown      text,                                              -- what do we show
  audience   text,                                              -- to whom
  questions  text,                                              -- which questions do visitors ask
  criteria   text,                                              -- waiting times, criteria, how to refer
  notes      text,                                              -- the free form
  version    int  not null default 1,                           -- who saves over another's version is told and loses nothing
  updated_by uuid not null references person,
  updated_at timestamptz not null,
  constraint pair_sheet_lengths check (length(concat(shown, audience, questions, criteria, notes)) <= 20000)
);
