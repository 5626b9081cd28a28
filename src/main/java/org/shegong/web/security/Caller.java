package org.shegong.web.security;

import java.util.List;

/**
 * Who is calling.
 *
 * @param bySession whether the browser's session said so, which other sites can make the
 * browser send; else the call itself carried name and password
 * @param mustChange whether the password has to be changed before anything else
 * @param version how new the password was with which they came in
 */
record Caller(String account, List<String> groups, List<String> tenants, boolean bySession, boolean mustChange,
		int version) {

	Caller by(int version) {
		return new Caller(this.account, this.groups, this.tenants, this.bySession, this.mustChange, version);
	}

}
