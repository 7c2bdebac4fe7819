begin;

-- CreateTable
CREATE TABLE "OpenIdAccount" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "memberId" INTEGER NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OpenIdAccount_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateIndex
CREATE UNIQUE INDEX "OpenIdAccount_memberId_issuer_key" ON "OpenIdAccount"("memberId", "issuer");

-- AddForeignKey
ALTER TABLE "OpenIdAccount" ADD CONSTRAINT "OpenIdAccount_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

commit;
