CREATE TABLE "contact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"phone" "bytea" NOT NULL,
	"blind_index" "bytea" NOT NULL,
	"key_number" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"document_kind" text NOT NULL,
	"number" "bytea" NOT NULL,
	"blind_index" "bytea" NOT NULL,
	"key_number" integer NOT NULL,
	"birth_date" date,
	"sex" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "occupation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"latin_name" text,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "standard" (
	"id" uuid PRIMARY KEY NOT NULL,
	"occupation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "standard_scheme" (
	"id" uuid PRIMARY KEY NOT NULL,
	"occupation_id" uuid NOT NULL,
	"level" text,
	"component" text NOT NULL,
	"scheme_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"occupation_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"latin_name" text,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "accreditation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"occupation_id" uuid NOT NULL,
	"levels" jsonb NOT NULL,
	"state" text NOT NULL,
	"applied_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"reason" text,
	"valid_from" date,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "evaluation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"accreditation_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"outcome" text NOT NULL,
	"remark" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"latin_name" text,
	"credit_code" text NOT NULL,
	"area_code" text NOT NULL,
	"address" text NOT NULL,
	"ministry_number" text DEFAULT '0000' NOT NULL,
	"province_number" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"capacity" integer NOT NULL,
	"equipment" jsonb NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"area_code" text NOT NULL,
	"address" text NOT NULL,
	"opening_hours" jsonb NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "station" (
	"id" uuid PRIMARY KEY NOT NULL,
	"room_id" uuid NOT NULL,
	"name" text NOT NULL,
	"capacity" integer DEFAULT 1 NOT NULL,
	"equipment" jsonb NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "event" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "role_grant" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard" ADD CONSTRAINT "standard_occupation_id_occupation_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard" ADD CONSTRAINT "standard_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_scheme" ADD CONSTRAINT "standard_scheme_occupation_id_occupation_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_scheme" ADD CONSTRAINT "standard_scheme_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_type" ADD CONSTRAINT "work_type_occupation_id_occupation_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accreditation" ADD CONSTRAINT "accreditation_occupation_id_occupation_id_fk" FOREIGN KEY ("occupation_id") REFERENCES "public"."occupation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_accreditation_id_accreditation_id_fk" FOREIGN KEY ("accreditation_id") REFERENCES "public"."accreditation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room" ADD CONSTRAINT "room_site_id_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station" ADD CONSTRAINT "station_room_id_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_person" ON "contact" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "contact_phone" ON "contact" USING btree ("blind_index");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_person" ON "identity" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_number" ON "identity" USING btree ("document_kind","blind_index");--> statement-breakpoint
CREATE UNIQUE INDEX "occupation_code" ON "occupation" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "standard_version" ON "standard" USING btree ("occupation_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "standard_scheme_place" ON "standard_scheme" USING btree ("occupation_id","level","component");--> statement-breakpoint
CREATE INDEX "standard_scheme_scheme" ON "standard_scheme" USING btree ("scheme_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_type_code" ON "work_type" USING btree ("occupation_id","code");--> statement-breakpoint
CREATE INDEX "accreditation_organisation" ON "accreditation" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "accreditation_occupation" ON "accreditation" USING btree ("occupation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_year" ON "evaluation" USING btree ("accreditation_id","year");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_credit_code" ON "organisation" USING btree ("credit_code");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_number" ON "organisation" USING btree ("kind","ministry_number","province_number");--> statement-breakpoint
CREATE UNIQUE INDEX "room_name" ON "room" USING btree ("site_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "site_name" ON "site" USING btree ("organisation_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "station_name" ON "station" USING btree ("room_id","name");--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_organisation" ON "event" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "role_grant_organisation" ON "role_grant" USING btree ("organisation_id");