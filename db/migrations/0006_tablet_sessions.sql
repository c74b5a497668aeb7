ALTER TABLE "tablet" ADD COLUMN "sessions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "tablet" ADD COLUMN "load_asked_at" timestamp (3) with time zone;