CREATE TABLE "calendar_year" (
	"year" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
-- The notice on the arrangement of holidays in 2026 was entered in full (0024).
INSERT INTO "calendar_year" ("year") VALUES (2026);
