-- The ranking of a session in one careful query: the newest revision of each slot, drop one highest and one lowest of
-- each complete panel, mean half-up to two decimals, the total of each entry, ranks that equal totals share.
with standing as (
  select mark.entry_id, mark.aspect_id, mark.value
  from mark
  where mark.session_id = $1 and mark.value is not null and not exists (
    -- Hardly any mark is revised, and none by a first revision: the look for later ones stays small.
    select from mark later
    where later.revision > 1 and later.entry_id = mark.entry_id and later.aspect_id = mark.aspect_id and later.round = mark.round
      and later.judge_id = mark.judge_id and later.revision > mark.revision)
), award as (
  select entry_id, round((sum(value) - max(value) - min(value)) / (count(*) - 2), 2) as points
  from standing
  group by entry_id, aspect_id
  having count(*) = $2
)
select entry_id as "entryId", sum(points) as total, rank() over (order by sum(points) desc)::int as rank
from award
group by entry_id
