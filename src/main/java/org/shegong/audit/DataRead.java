package org.shegong.audit;

/** Somebody has read what is another's, and not a moment ago already. */
public record DataRead(AuditLine line) {

}
