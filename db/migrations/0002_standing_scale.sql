ALTER TABLE "standing" ADD COLUMN "scale" numeric(12,4);--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "best" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "standing" ADD COLUMN "tie_break" text;