package org.shegong.web.security;

import java.util.List;

/**
 * Who is calling.
 *
 * @param bySession whether the browser's session said so, which other sites can make the
 * browser send; else the call itself carried name and password
 * @param mustChange whether the password has to be changed before anything else
 * @param version how new the password was with which they came in
 * @param denied whether some grants are taken back from the account or its groups
 * @param departed whether it was a worker's who left the ranks
 */
record Caller(String account, List<String> groups, List<String> tenants, boolean bySession, boolean mustChange,
		int version, boolean denied, boolean departed) {

}
