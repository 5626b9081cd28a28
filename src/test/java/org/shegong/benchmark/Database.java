package org.shegong.benchmark;

import java.nio.file.Path;
import java.util.List;

import org.shegong.support.MariaDb;

/** The two databases the product is made for, both writing every commit to the disk. */
enum Database {

	H2("H2"), MARIADB("MariaDB");

	private final String title;

	Database(String title) {
		this.title = title;
	}

	/**
	 * The settings of an empty one; the address of H2 itself is the product's own.
	 * @param folder where H2 keeps its files
	 */
	List<String> settings(Path folder) {
		return switch (this) {
			case H2 -> List.of("--shegong.data=" + folder);
			case MARIADB -> List.of("--spring.profiles.active=mysql", "--SHEGONG_DB_URL=" + MariaDb.freshDatabase(),
					"--SHEGONG_DB_USER=shegong", "--SHEGONG_DB_PASSWORD=shegong");
		};
	}

	@Override
	public String toString() {
		return this.title;
	}

}
