CREATE TABLE "role_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"role" text NOT NULL,
	"offered_by" uuid,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "recovered_by" uuid;--> statement-breakpoint
ALTER TABLE "invitation" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_offer" ADD CONSTRAINT "role_offer_offered_by_person_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "role_offer_open" ON "role_offer" USING btree ("person_id","event_id","role") WHERE "role_offer"."state" = 'open';--> statement-breakpoint
CREATE INDEX "role_offer_event" ON "role_offer" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_recovered_by_person_id_fk" FOREIGN KEY ("recovered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_person" ON "invitation" USING btree ("person_id");