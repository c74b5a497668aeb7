ALTER TABLE "discipline" ADD COLUMN "team" jsonb;--> statement-breakpoint
ALTER TABLE "overall_result" ADD COLUMN "sources" jsonb DEFAULT '[]'::jsonb NOT NULL;