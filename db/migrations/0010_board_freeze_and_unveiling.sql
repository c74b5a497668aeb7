CREATE TABLE "unveiling" (
	"discipline_id" uuid PRIMARY KEY NOT NULL,
	"groups" jsonb NOT NULL,
	"shown" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "discipline" ADD COLUMN "frozen_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "unveiling" ADD CONSTRAINT "unveiling_discipline_id_discipline_id_fk" FOREIGN KEY ("discipline_id") REFERENCES "public"."discipline"("id") ON DELETE no action ON UPDATE no action;