-- The State Council's notice on the arrangement of holidays in 2026: holidays on weekdays, and the working days that make up for them.
INSERT INTO "calendar_day" ("day", "working", "name") VALUES
  ('2026-01-01', false, '元旦'), ('2026-01-02', false, '元旦'), ('2026-01-04', true, '元旦调休'),
  ('2026-02-14', true, '春节调休'), ('2026-02-16', false, '春节'), ('2026-02-17', false, '春节'), ('2026-02-18', false, '春节'),
  ('2026-02-19', false, '春节'), ('2026-02-20', false, '春节'), ('2026-02-23', false, '春节'), ('2026-02-28', true, '春节调休'),
  ('2026-04-06', false, '清明节'),
  ('2026-05-01', false, '劳动节'), ('2026-05-04', false, '劳动节'), ('2026-05-05', false, '劳动节'), ('2026-05-09', true, '劳动节调休'),
  ('2026-06-19', false, '端午节'),
  ('2026-09-20', true, '国庆节调休'), ('2026-09-25', false, '中秋节'),
  ('2026-10-01', false, '国庆节'), ('2026-10-02', false, '国庆节'), ('2026-10-05', false, '国庆节'), ('2026-10-06', false, '国庆节'),
  ('2026-10-07', false, '国庆节'), ('2026-10-10', true, '国庆节调休');
