-- Loose proofs are counted by who uploaded them and thrown away by age.
create index ix_evidence_uploader on evidence (uploaded_by, uploaded_at);
