-- Registration: what an organisation says of itself step by step, and what the organiser answers.

-- The house: served places and spoken languages. Empty: never said.
create table organisation_area (
  organisation_id uuid not null references organisation on delete cascade,
  postcode        text not null references place,
  primary key (organisation_id, postcode)
);

create table organisation_language (
  organisation_id uuid not null references organisation on delete cascade,
  language        text not null constraint organisation_language_known check (language in ('nl', 'fr', 'en', 'vgt', 'lsfb', 'ar', 'tr', 'es', 'pt', 'pl', 'ro')),
  primary key (organisation_id, language)
);

-- For the zone team and for visitors of her slots; null: never said.
alter table organisation_contact
  add column role  text constraint organisation_contact_role_given check (role <> ''),
  add column phone text constraint organisation_contact_phone_given check (phone <> '');

alter table host
  add column visibility      text not null default 'public',    -- narrows that of each slot: the narrower of the two holds
  add column steps_done      text[] not null default '{}',      -- pages of the form that were saved at least once
  add column touched_at      timestamptz,                       -- last saved page; null: made by other means than the form
  add column reminded_at     timestamptz,                       -- of an unfinished draft, once
  add column submission_no   int not null default 0,            -- rises with each submit; mails about it carry the number
  add column submitted_at    timestamptz,
  add column decided_at      timestamptz,                       -- accepted or returned, the last time
  add column decided_by      uuid references person on delete set null,
  add column organiser_note  text,                              -- why it was returned; stays until it is accepted
  add column preview_version int not null default 0,            -- 0: no link made yet; rising it ends the links before
  add column preview_until   timestamptz,                       -- the link shows nothing from this instant on
  add constraint host_visibility_known check (visibility in ('public', 'professionals', 'matching')),
  add constraint host_steps_known check
    (steps_done <@ array['organisation', 'reach', 'areas', 'languages', 'visibility', 'contact', 'colleague']),
  add constraint host_submitted_has_instant check (status <> 'submitted' or submitted_at is not null),
  add constraint host_returned_has_note check (status <> 'returned' or organiser_note <> ''),
  add constraint host_preview_whole check ((preview_version = 0) = (preview_until is null));
create index host_drafts_by_touch on host (touched_at) where status = 'draft';

-- A colleague who is asked to become a contact. She is none until she presses the button behind the link of her mail.
create table contact_invitation (
  invitation_id   uuid primary key,
  host_id         uuid not null references host on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  email           text not null,                                -- normalised, as in person
  name            text not null constraint contact_invitation_name_given check (name <> ''),
  role            text,
  phone           text,
  language        text not null constraint contact_invitation_language_known check (language in ('nl', 'fr', 'en')),
  link_version    int not null default 1,                       -- rises when she is invited anew
  invited_by      uuid references person on delete set null,
  invited_at      timestamptz not null,
  expires_at      timestamptz not null,
  accepted_at     timestamptz,                                  -- null: still open, or expired
  constraint contact_invitation_once unique (organisation_id, email),
  constraint contact_invitation_order check (invited_at < expires_at)
);
create index contact_invitation_by_host on contact_invitation (host_id);
