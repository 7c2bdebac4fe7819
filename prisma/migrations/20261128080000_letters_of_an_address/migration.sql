begin;

-- CreateIndex
CREATE INDEX "Letter_emailHash_createdAt_idx" ON "Letter"("emailHash", "createdAt");

commit;
