CREATE TABLE "overall_result" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"input_hash" text NOT NULL,
	"rows" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid
);
--> statement-breakpoint
CREATE TABLE "entry_member" (
	"entry_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"latin_name" text,
	CONSTRAINT "entry_member_entry_id_position_pk" PRIMARY KEY("entry_id","position")
);
--> statement-breakpoint
ALTER TABLE "certificate" ADD COLUMN "member" integer;--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "overall_rules" jsonb;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "days" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "overall_result" ADD CONSTRAINT "overall_result_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overall_result" ADD CONSTRAINT "overall_result_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_member" ADD CONSTRAINT "entry_member_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "overall_result_version" ON "overall_result" USING btree ("event_id","version");