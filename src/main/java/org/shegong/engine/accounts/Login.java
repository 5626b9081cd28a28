package org.shegong.engine.accounts;

import java.time.LocalDate;
import java.util.List;

/**
 * An account as it stands now.
 *
 * @param account spelled as stored: some databases find it in any case, but our rules
 * compare exactly
 * @param kept the hash of its password
 * @param version how new that is
 * @param mustChange whether it has to be changed before anything else
 * @param leftOn the last day of whoever left the ranks; else null
 * @param posted whether it holds a post
 * @param denied whether some grants are taken back from it or its groups
 * @param groups it is in
 * @param counties it may see, by itself or by its groups
 */
public record Login(String account, String kept, int version, boolean mustChange, LocalDate leftOn, boolean posted,
		boolean denied, List<String> groups, List<String> counties) {

	public boolean isShutOn(LocalDate today) {
		return hasLeft() && !this.posted && this.leftOn.isBefore(today);
	}

	public boolean hasLeft() {
		return this.leftOn != null;
	}

}
