ALTER TABLE "entry" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "room_id" uuid;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "pinned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "session_entry" ADD COLUMN "paper" text;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_room_id_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_person" ON "entry" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_room" ON "session" USING btree ("room_id","starts_at");