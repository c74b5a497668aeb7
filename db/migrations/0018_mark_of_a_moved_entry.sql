DROP INDEX "mark_revision";--> statement-breakpoint
CREATE UNIQUE INDEX "mark_revision" ON "mark" USING btree ("entry_id","aspect_id","round","judge_id","revision","session_id");