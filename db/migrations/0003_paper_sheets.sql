CREATE TABLE "paper_reading" (
	"sheet_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reading" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "paper_reading_sheet_id_person_id_pk" PRIMARY KEY("sheet_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "paper_sheet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"sub_criterion_id" uuid NOT NULL,
	"printed_at" timestamp (3) with time zone NOT NULL,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sign_off" ADD COLUMN "paper_sheet_id" uuid;--> statement-breakpoint
ALTER TABLE "paper_reading" ADD CONSTRAINT "paper_reading_sheet_id_paper_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."paper_sheet"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_reading" ADD CONSTRAINT "paper_reading_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_session_id_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_entry_id_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_sheet" ADD CONSTRAINT "paper_sheet_sub_criterion_id_sub_criterion_id_fk" FOREIGN KEY ("sub_criterion_id") REFERENCES "public"."sub_criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "paper_sheet_of" ON "paper_sheet" USING btree ("session_id","entry_id","sub_criterion_id");--> statement-breakpoint
ALTER TABLE "sign_off" ADD CONSTRAINT "sign_off_paper_sheet_id_paper_sheet_id_fk" FOREIGN KEY ("paper_sheet_id") REFERENCES "public"."paper_sheet"("id") ON DELETE no action ON UPDATE no action;