CREATE TABLE "set_aside" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"judge_id" uuid NOT NULL,
	"replaced_by" uuid,
	"kept_ids" uuid[] NOT NULL,
	"marks" integer NOT NULL,
	"first_seq" bigint,
	"last_seq" bigint,
	"reason" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"restored_by" uuid,
	"restored_at" timestamp (3) with time zone,
	"restored_reason" text
);
--> statement-breakpoint
ALTER TABLE "session_entry" ADD COLUMN "judge_ids" uuid[];--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_judge_id_person_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_replaced_by_person_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_restored_by_person_id_fk" FOREIGN KEY ("restored_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "set_aside_session" ON "set_aside" USING btree ("session_id","at");