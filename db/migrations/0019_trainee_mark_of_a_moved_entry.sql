DROP INDEX "trainee_mark_revision";--> statement-breakpoint
CREATE UNIQUE INDEX "trainee_mark_revision" ON "trainee_mark" USING btree ("entry_id","aspect_id","judge_id","revision","session_id");