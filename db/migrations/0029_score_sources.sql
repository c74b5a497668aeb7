CREATE TABLE "attendance_rules" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "system_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" uuid,
	"made_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "attendance" ADD COLUMN "undoes" uuid;--> statement-breakpoint
ALTER TABLE "violation" ADD COLUMN "reply_until" date NOT NULL;--> statement-breakpoint
ALTER TABLE "score" ADD COLUMN "absent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "score_import" ADD COLUMN "key_id" uuid;--> statement-breakpoint
ALTER TABLE "score_import" ADD COLUMN "undone_by" uuid;--> statement-breakpoint
ALTER TABLE "attendance_rules" ADD CONSTRAINT "attendance_rules_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_key" ADD CONSTRAINT "system_key_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_key" ADD CONSTRAINT "system_key_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "system_key_token" ON "system_key" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "system_key_event" ON "system_key" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "score_import" ADD CONSTRAINT "score_import_key_id_system_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."system_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_import" ADD CONSTRAINT "score_import_undone_by_person_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;