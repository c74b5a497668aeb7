CREATE TABLE "candidate_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"photos_hash" text,
	"candidates" integer NOT NULL,
	"photos" integer NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "candidate_import" ADD CONSTRAINT "candidate_import_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "candidate_import" ADD CONSTRAINT "candidate_import_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "candidate_import_event" ON "candidate_import" USING btree ("event_id","at");--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_import_id_candidate_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."candidate_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_import" ON "application" USING btree ("import_id");