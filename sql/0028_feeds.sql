-- A calendar that a person's calendar program asks for by itself: its address is a secret of which only the hash is kept.
create table feed (
  feed_id      uuid primary key,
  person_id    uuid        not null references person on delete cascade,
  host_id      uuid        references host on delete cascade,             -- null: her own visits; else those of this host, while she is its contact
  language     text        not null,
  secret_hash  bytea       not null unique,                               -- SHA-256
  form_key     uuid        not null,                                      -- of the form that made it: sent again, it makes no second secret
  made_at      timestamptz not null,
  content_hash bytea,                                                     -- of what was last given out; null: it was never read
  changed_at   timestamptz,                                               -- when that was new
  constraint feed_once unique nulls not distinct (person_id, host_id),
  constraint feed_language_known check (language in ('nl', 'fr', 'en')),
  constraint feed_changed_with_content check ((content_hash is null) = (changed_at is null))
);

-- The public calendar of a zone, by language: what was last given out, and since when it is so.
create table zone_feed (
  edition_id   uuid        not null references edition on delete cascade,
  zone_code    text        not null references zone,
  language     text        not null,
  content_hash bytea       not null,
  changed_at   timestamptz not null,
  primary key (edition_id, zone_code, language),
  constraint zone_feed_language_known check (language in ('nl', 'fr', 'en'))
);
