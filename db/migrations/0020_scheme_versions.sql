CREATE TABLE "scheme_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scheme_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"origin" text NOT NULL,
	"file_name" text,
	"file_hash" text,
	"reason" text,
	"marks" integer NOT NULL,
	"by" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "aspect_code";--> statement-breakpoint
DROP INDEX "criterion_code";--> statement-breakpoint
DROP INDEX "sub_criterion_code";--> statement-breakpoint
ALTER TABLE "aspect" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "criterion" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "scheme" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sub_criterion" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_scheme_id_scheme_id_fk" FOREIGN KEY ("scheme_id") REFERENCES "public"."scheme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheme_version" ADD CONSTRAINT "scheme_version_by_person_id_fk" FOREIGN KEY ("by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scheme_version_number" ON "scheme_version" USING btree ("scheme_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "aspect_code" ON "aspect" USING btree ("sub_criterion_id","code") WHERE "aspect"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "criterion_code" ON "criterion" USING btree ("scheme_id","code") WHERE "criterion"."retired_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sub_criterion_code" ON "sub_criterion" USING btree ("criterion_id","code") WHERE "sub_criterion"."retired_at" is null;