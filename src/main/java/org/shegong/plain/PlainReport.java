package org.shegong.plain;

/** What is told when the days asked for are over stands in the form's own fields. */
public record PlainReport() {
}
