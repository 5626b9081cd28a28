package org.shegong.worker;

/**
 * A line whose words nobody could read, as with those from before words were looked at,
 * or one that was erased. It counts for nothing and stays for people.
 */
public record Unread(FileKind kind) implements FileFact {

	@Override
	public FactColumns columns() {
		return new FactColumns(this.kind);
	}

}
