-- The short code of a host: in the address on its poster, and what people quote on the phone. It is the end of its id, 32 random
-- bits: it says nothing of the host, and a host keeps it for life.
alter table host
  add column code text not null generated always as (right(host_id::text, 8)) stored,
  add constraint host_code_once unique (code);
