-- The kinds of violations with which an authority starts, after the ministry's rules for professional examinations: what
-- each voids and for how long it keeps somebody from applying again. The authority keeps them from then on.
INSERT INTO "violation_rule" ("id", "code", "version", "content", "at")
SELECT gen_random_uuid(), code, 1, jsonb_build_object('code', code, 'name', name, 'latinName', latin, 'voids', voids, 'banMonths', months), now()
FROM (VALUES
  ('talking', '交头接耳、左顾右盼，经提醒改正', 'Talked or looked around, stopped when told', 'none', 0),
  ('wrong-seat', '未在指定座位就座或擅自离开座位，经提醒改正', 'Not at the assigned seat, or left it, mended when told', 'none', 0),
  ('overtime', '开始前作答，或结束后继续作答、操作', 'Began before the start, or went on after the end', 'component', 0),
  ('marked-paper', '在规定以外的位置写姓名或做记号', 'Wrote a name or a sign outside the places for it', 'component', 0),
  ('prohibited-items', '携带手机等通讯工具、电子用品或有关资料进入座位', 'A phone, a device or notes at the seat', 'component', 0),
  ('copying', '抄袭，或传递、交换答案、试卷和工件', 'Copied, or passed on answers, papers or workpieces', 'component', 0),
  ('unsafe-work', '违反安全操作规程，经制止仍不改正', 'Worked against the safety rules and went on when stopped', 'component', 0),
  ('papers-taken', '将试卷、答题纸、草稿纸或工件带出考场', 'Left with papers, drafts or workpieces', 'component', 12),
  ('device-used', '考试中使用手机等通讯工具接收或发送信息', 'Used a phone or a device during the assessment', 'all', 12),
  ('insult', '扰乱秩序，辱骂、威胁或妨碍工作人员', 'Disturbed the order; insulted, threatened or hindered staff', 'all', 12),
  ('false-papers', '使用伪造的证件、证明或虚假报名材料', 'Forged documents, or false papers in the application', 'all', 24),
  ('impersonation', '替考，或由他人代考', 'Sat for somebody else, or had somebody else sit', 'all', 36),
  ('organised', '组织或参与团伙作弊', 'Organised cheating, or took part in it', 'all', 36)
) AS rules (code, name, latin, voids, months);
