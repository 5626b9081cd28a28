package org.shegong;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The password of the embedded database: drawn once and kept beside it, in a file for the
 * account that runs the server. Databases from before it have an empty one and get it.
 *
 * @param file where it is kept
 * @param address of the database
 */
record DatabaseKey(Path file, String address) {

	private static final Logger LOG = LoggerFactory.getLogger(DatabaseKey.class);

	static final String USER = "sa";

	/** What H2 says to a wrong password. */
	private static final int WRONG = 28000;

	private static final int BYTES = 24;

	/** Draws it where there is none yet, and makes sure that the database asks for it. */
	String inForce() throws IOException, SQLException {
		if (Files.notExists(this.file) || Files.size(this.file) == 0) {
			// on the disk before the database knows it
			Files.writeString(this.file, drawn(), StandardCharsets.US_ASCII, StandardOpenOption.CREATE,
					StandardOpenOption.WRITE, StandardOpenOption.SYNC);
		}
		var key = Files.readString(this.file, StandardCharsets.US_ASCII).strip();
		if (!opens(key)) {
			if (opens("")) {
				change("", key);
			}
			else {
				LOG.error("{} 里的口令打不开数据库，请把与数据库同时备份的这个文件放回去", this.file);
			}
		}
		return key;
	}

	private static String drawn() {
		var bytes = new byte[BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * Whether the database takes a password; one that is not there yet is made with it.
	 * What else may be wrong with it the pool will tell.
	 */
	private boolean opens(String password) {
		try (var connection = DriverManager.getConnection(this.address, USER, password)) {
			return true;
		}
		catch (SQLException ex) {
			return ex.getErrorCode() != WRONG;
		}
	}

	private void change(String from, String key) throws SQLException {
		try (var connection = DriverManager.getConnection(this.address, USER, from);
				var statement = connection.prepareStatement("alter user " + USER + " set password ?")) {
			statement.setString(1, key);
			statement.execute();
		}
	}

	/** Never in a log. */
	@Override
	public String toString() {
		return "DatabaseKey[" + this.file + "]";
	}

}
