package org.shegong.upgrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.shegong.support.City;

/**
 * What a used database holds.
 *
 * @param today the day it was left on, as {@code 2026-04-13}
 * @param passwords how people come in
 * @param cases what is open
 * @param files what is on file
 */
record Manifest(String today, String passwords, List<Case> cases, List<File> files) {

	/**
	 * An open case.
	 *
	 * @param tasks ids of its open tasks in the model
	 * @param waiting whose they are, for people
	 */
	record Case(String number, List<String> tasks, String waiting) {
	}

	/**
	 * The personnel file of a worker.
	 *
	 * @param reader account of an office that may read it
	 * @param lines date, kind and words of each line
	 * @param annual days of annual leave that are left; null where none is reckoned
	 */
	record File(String worker, String reader, List<String> lines, Double annual) {
	}

	/** Databases from before there was a rule for passwords hold short ones. */
	String password(String account) {
		return this.passwords.startsWith("pw-<account>;") ? "pw-" + account : City.password(account);
	}

	static Manifest read(Path file) {
		try {
			return new ObjectMapper().readValue(file.toFile(), Manifest.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void write(Path file) {
		try {
			new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
