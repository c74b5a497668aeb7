CREATE TABLE "batch" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"registration_from" date NOT NULL,
	"registration_until" date NOT NULL,
	"review_until" date NOT NULL,
	"results_until" date NOT NULL,
	"fees" text NOT NULL,
	"tickets_at" timestamp (3) with time zone,
	"published_on" date,
	"final_on" date
);
--> statement-breakpoint
CREATE TABLE "batch_site" (
	"event_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	CONSTRAINT "batch_site_event_id_site_id_pk" PRIMARY KEY("event_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_day" (
	"day" date PRIMARY KEY NOT NULL,
	"working" boolean NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offering" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"occupation_id" uuid NOT NULL,
	"standard_id" uuid NOT NULL,
	"level" text,
	"capacity" integer,
	CONSTRAINT "offering_once" UNIQUE NULLS NOT DISTINCT("event_id","occupation_id","level")
);
--> statement-breakpoint
ALTER TABLE "discipline" ADD COLUMN "offering_id" uuid;--> statement-breakpoint
ALTER TABLE "discipline" ADD COLUMN "component" text;--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_site" ADD CONSTRAINT "batch_site_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_site" ADD CONSTRAINT "batch_site_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering" ADD CONSTRAINT "offering_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering" ADD CONSTRAINT "offering_occupation_id_occupation_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offering" ADD CONSTRAINT "offering_standard_id_standard_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."standard"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offering_event" ON "offering" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "discipline" ADD CONSTRAINT "discipline_offering_id_offering_id_fk" FOREIGN KEY ("offering_id") REFERENCES "public"."offering"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "discipline_component" ON "discipline" USING btree ("offering_id","component");