-- For some days after free booking opens, only the own staff of a host books its visits.
create table head_start (
  host_id   uuid primary key references host on delete cascade,   -- no row: no head start
  days      int    not null,                                      -- calendar days in Brussels after free booking opens, at the same time of day
  domains   text[] not null default '{}',                         -- of e-mail addresses, in lower case and ASCII: that very domain, and none below it
  addresses text[] not null default '{}',                         -- normalised; personal data, for who acts for the host and nobody else
  version   int    not null default 1,                            -- rises with each change
  constraint head_start_days_range check (days between 1 and 14),
  constraint head_start_is_for_somebody check (cardinality(domains) + cardinality(addresses) > 0),
  constraint head_start_domains_most check (cardinality(domains) <= 20),
  constraint head_start_addresses_most check (cardinality(addresses) <= 200)
);
