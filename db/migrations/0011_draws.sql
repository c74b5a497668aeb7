CREATE TABLE "blind" (
	"discipline_id" uuid PRIMARY KEY NOT NULL,
	"stages" integer NOT NULL,
	"alias_secret" text NOT NULL,
	"sealed_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "blind_entry" (
	"discipline_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"code" text,
	"station" text,
	"later_code" text,
	CONSTRAINT "blind_entry_entry_id_pk" PRIMARY KEY("entry_id")
);
--> statement-breakpoint
CREATE TABLE "blind_witness" (
	"discipline_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "blind_witness_discipline_id_person_id_pk" PRIMARY KEY("discipline_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "draw" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"discipline_id" uuid,
	"purpose" text NOT NULL,
	"stage" integer,
	"title" text NOT NULL,
	"items" jsonb NOT NULL,
	"slots" jsonb,
	"take" integer NOT NULL,
	"list_hash" text NOT NULL,
	"secret" text NOT NULL,
	"commitment" text NOT NULL,
	"source" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"committed_at" timestamp (3) with time zone NOT NULL,
	"public_value" text,
	"known_at" timestamp (3) with time zone,
	"drawn_at" timestamp (3) with time zone,
	"outcome" jsonb,
	"replaces" uuid,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "draw_subject" (
	"draw_id" uuid NOT NULL,
	"item" text NOT NULL,
	"salt" text NOT NULL,
	"subject" text NOT NULL,
	"entry_id" uuid NOT NULL,
	CONSTRAINT "draw_subject_draw_id_item_pk" PRIMARY KEY("draw_id","item")
);
--> statement-breakpoint
ALTER TABLE "blind" ADD CONSTRAINT "blind_discipline_id_discipline_id_fk" FOREIGN KEY ("discipline_id") REFERENCES "public"."discipline"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_entry" ADD CONSTRAINT "blind_entry_discipline_id_discipline_id_fk" FOREIGN KEY ("discipline_id") REFERENCES "public"."discipline"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_entry" ADD CONSTRAINT "blind_entry_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_witness" ADD CONSTRAINT "blind_witness_discipline_id_discipline_id_fk" FOREIGN KEY ("discipline_id") REFERENCES "public"."discipline"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_witness" ADD CONSTRAINT "blind_witness_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_discipline_id_discipline_id_fk" FOREIGN KEY ("discipline_id") REFERENCES "public"."discipline"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_officer_id_person_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw" ADD CONSTRAINT "draw_replaces_draw_id_fk" FOREIGN KEY ("replaces") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_subject" ADD CONSTRAINT "draw_subject_draw_id_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_subject" ADD CONSTRAINT "draw_subject_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blind_entry_discipline" ON "blind_entry" USING btree ("discipline_id");--> statement-breakpoint
CREATE INDEX "draw_event" ON "draw" USING btree ("event_id","committed_at");--> statement-breakpoint
CREATE INDEX "draw_discipline" ON "draw" USING btree ("discipline_id");--> statement-breakpoint
CREATE UNIQUE INDEX "draw_replaced_once" ON "draw" USING btree ("replaces");