/**
 * Governance instants and days are text: they compare as strings under collation "C". Leases and
 * retries are machine time and therefore `timestamptz` of the database's own clock.
 */
export const firstMeeting = `
create table meetings (
  tenant_id text not null,
  id text not null,
  group_ids text[] not null,
  event_id text,
  phase text not null,
  starts_at text collate "C" not null,
  version integer not null,
  shape integer not null,
  body jsonb not null,
  primary key (tenant_id, id)
);
create index meetings_of_group on meetings using gin (group_ids);
create index meetings_by_event on meetings (tenant_id, event_id);
create index meetings_unsettled on meetings (tenant_id, starts_at)
  where phase not in ('settled', 'cancelled');

create table organisations (
  tenant_id text not null,
  id text not null,
  name text not null,
  kind text not null check (kind in ('school', 'trust', 'authority', 'other')),
  is_lead boolean not null,
  primary key (tenant_id, id)
);

create table people (
  tenant_id text not null,
  id text not null,
  name text not null,
  email text not null,
  object_id text,
  reach text not null check (reach in ('member', 'guest', 'mail-only')),
  organisation_id text,
  cards_on boolean not null,
  primary key (tenant_id, id)
);
create unique index people_by_object_id on people (tenant_id, object_id);
create index people_by_email on people (tenant_id, lower(email));

create table terms (
  tenant_id text not null,
  id text not null,
  body jsonb not null,
  primary key (tenant_id, id)
);

create table groups (
  tenant_id text not null,
  id text not null,
  key text not null,
  name text not null,
  short text not null,
  partnership_name text not null,
  terms_id text not null,
  primary key (tenant_id, id),
  unique (tenant_id, key),
  foreign key (tenant_id, terms_id) references terms
);

create table appointments (
  tenant_id text not null,
  id text not null,
  group_id text not null,
  seat_id text not null,
  person_id text not null,
  organisation_id text,
  from_on text collate "C" not null,
  to_on text collate "C",
  primary key (tenant_id, id)
);
create index appointments_of_group on appointments (tenant_id, group_id);
create index appointments_of_person on appointments (tenant_id, person_id);

create table offices (
  tenant_id text not null,
  id text not null,
  group_id text not null,
  office text not null check (office in ('chair', 'vice-chair', 'secretary')),
  person_id text not null,
  from_on text collate "C" not null,
  to_on text collate "C",
  confirmed_on text collate "C",
  primary key (tenant_id, id)
);
create index offices_of_group on offices (tenant_id, group_id);
create index offices_of_person on offices (tenant_id, person_id);

create table notices (
  tenant_id text not null,
  id uuid not null default gen_random_uuid(),
  seq bigint generated always as identity,
  key text not null,
  kind text not null,
  channel text not null check (channel in ('email', 'card')),
  meeting_id text not null,
  addressee_ids text[] not null,
  about jsonb not null,
  attempts integer not null default 0,
  draft_id text,
  outcome text
    check (outcome in ('delivered', 'unclear', 'throttled', 'not-installed', 'refused')),
  free_at timestamptz not null default '-infinity',
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
create index notices_waiting on notices (tenant_id, seq) where outcome is null;

create table deliveries (
  tenant_id text not null,
  notice_id uuid not null,
  addressee text not null,
  meeting_id text not null,
  person_id text,
  address text not null,
  outcome text not null check (
    outcome in ('waiting', 'delivered', 'unclear', 'throttled', 'not-installed', 'refused')
  ),
  at text collate "C",
  primary key (tenant_id, notice_id, addressee),
  foreign key (tenant_id, notice_id) references notices
);
create index deliveries_of_meeting on deliveries (tenant_id, meeting_id);

create table dues (
  tenant_id text not null,
  key text not null,
  seq bigint generated always as identity,
  kind text not null,
  meeting_id text not null,
  due_at text collate "C" not null,
  about jsonb not null,
  says text not null,
  planned boolean not null,
  attempts integer not null default 0,
  free_at timestamptz not null default '-infinity',
  done_at timestamptz,
  primary key (tenant_id, key)
);
create index dues_undone on dues (tenant_id, due_at, seq) where done_at is null;
create index dues_of_meeting on dues (tenant_id, meeting_id);

create table history (
  tenant_id text not null,
  seq bigint generated always as identity,
  meeting_id text not null,
  at text collate "C" not null,
  by_person_id text,
  through text not null
    check (through in ('tab', 'card', 'link', 'outlook', 'teams', 'by-itself')),
  verb text not null,
  facts jsonb not null,
  rule_id text,
  clause text,
  primary key (tenant_id, seq)
);
create index history_of_meeting on history (tenant_id, meeting_id, seq);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception 'history is only ever added to' using errcode = 'restrict_violation';
end;
$$;
create trigger history_only_grows before update or delete or truncate on history
  for each statement execute function refuse_change_of_history();

create table conversations (
  tenant_id text not null,
  person_id text not null,
  reference text not null,
  primary key (tenant_id, person_id)
);

create table cards (
  tenant_id text not null,
  notice_key text not null,
  person_id text not null,
  activity_id text not null,
  primary key (tenant_id, notice_key, person_id)
);

create table act_links (
  tenant_id text not null,
  id text not null,
  notice_key text not null,
  person_id text not null,
  meeting_id text not null,
  act text not null
    check (act in ('answer-invitation', 'clear-minutes', 'agree-minutes', 'read-papers')),
  version_hash text,
  expires_at text collate "C" not null,
  used_at text collate "C",
  code_hash text,
  code_tries_left integer,
  code_expires_at text collate "C",
  primary key (tenant_id, id)
);

create table sessions (
  tenant_id text not null,
  secret_hash text not null,
  person_key text not null,
  expires_at text not null,
  primary key (tenant_id, secret_hash)
);

create table marks (
  tenant_id text not null,
  name text not null,
  value text not null,
  primary key (tenant_id, name)
);
`;
