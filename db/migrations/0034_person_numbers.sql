ALTER TABLE "identity" ADD COLUMN "person_number" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "identity" SET "person_number" = true WHERE "document_kind" = 'citizen-id';--> statement-breakpoint
CREATE UNIQUE INDEX "identity_person_number" ON "identity" USING btree ("blind_index") WHERE "identity"."person_number";