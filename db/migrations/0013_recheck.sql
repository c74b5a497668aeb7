CREATE TABLE "recheck" (
	"id" uuid PRIMARY KEY NOT NULL,
	"discipline_id" uuid NOT NULL,
	"rules" jsonb NOT NULL,
	"draw_id" uuid,
	"drawn_at" timestamp (3) with time zone,
	"started_by" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"called_in_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recheck_entry" (
	"recheck_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"total" numeric(12,4) NOT NULL,
	"because" text,
	CONSTRAINT "recheck_entry_recheck_id_entry_id_pk" PRIMARY KEY("recheck_id","entry_id")
);
--> statement-breakpoint
CREATE TABLE "recheck_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recheck_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"entry_id" uuid NOT NULL,
	"sub_criterion_id" uuid NOT NULL,
	"aspect_id" uuid,
	"cause" text NOT NULL,
	"words" text NOT NULL,
	"should" text NOT NULL,
	"state" text NOT NULL,
	"seen" bigint NOT NULL,
	"raised_by" uuid NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"corrected" boolean,
	"reason" text,
	"answered_by" uuid,
	"answered_at" timestamp (3) with time zone,
	"before" numeric(12,4) NOT NULL,
	"after" numeric(12,4),
	"sent_back" text,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "recheck_sheet" (
	"recheck_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"sub_criterion_id" uuid NOT NULL,
	"seen" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "recheck_sheet_recheck_id_entry_id_sub_criterion_id_pk" PRIMARY KEY("recheck_id","entry_id","sub_criterion_id")
);
--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_discipline_id_discipline_id_fk" FOREIGN KEY ("discipline_id") REFERENCES "public"."discipline"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_draw_id_draw_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draw"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck" ADD CONSTRAINT "recheck_started_by_person_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_entry" ADD CONSTRAINT "recheck_entry_recheck_id_recheck_id_fk" FOREIGN KEY ("recheck_id") REFERENCES "public"."recheck"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_entry" ADD CONSTRAINT "recheck_entry_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_recheck_id_recheck_id_fk" FOREIGN KEY ("recheck_id") REFERENCES "public"."recheck"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_sub_criterion_id_sub_criterion_id_fk" FOREIGN KEY ("sub_criterion_id") REFERENCES "public"."sub_criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_aspect_id_aspect_id_fk" FOREIGN KEY ("aspect_id") REFERENCES "public"."aspect"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_raised_by_person_id_fk" FOREIGN KEY ("raised_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_finding" ADD CONSTRAINT "recheck_finding_accepted_by_person_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_sheet" ADD CONSTRAINT "recheck_sheet_recheck_id_recheck_id_fk" FOREIGN KEY ("recheck_id") REFERENCES "public"."recheck"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_sheet" ADD CONSTRAINT "recheck_sheet_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_sheet" ADD CONSTRAINT "recheck_sheet_sub_criterion_id_sub_criterion_id_fk" FOREIGN KEY ("sub_criterion_id") REFERENCES "public"."sub_criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recheck_sheet" ADD CONSTRAINT "recheck_sheet_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "recheck_discipline" ON "recheck" USING btree ("discipline_id");--> statement-breakpoint
CREATE INDEX "recheck_entry_entry" ON "recheck_entry" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recheck_finding_number" ON "recheck_finding" USING btree ("recheck_id","number");--> statement-breakpoint
CREATE INDEX "recheck_finding_sheet" ON "recheck_finding" USING btree ("entry_id","sub_criterion_id");