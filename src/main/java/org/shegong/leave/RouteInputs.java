package org.shegong.leave;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the decision table {@code leave-level} asks for.
 *
 * @param chain name of the policy whose chain applies
 * @param leadsCommunity whether the applicant is the community's secretary or director
 * @param totalDays length in days, touching leaves included
 */
record RouteInputs(String chain, boolean leadsCommunity, double totalDays, int secretaryDays, int areaLeadDays,
		int deputyLeadDays, int longDays) {

	/** By the names the table uses. */
	Map<String, Object> variables() {
		var variables = new LinkedHashMap<String, Object>();
		variables.put("chain", this.chain);
		variables.put("leadsCommunity", this.leadsCommunity);
		variables.put("totalDays", this.totalDays);
		variables.put("secretaryDays", this.secretaryDays);
		variables.put("areaLeadDays", this.areaLeadDays);
		variables.put("deputyLeadDays", this.deputyLeadDays);
		variables.put("longDays", this.longDays);
		return variables;
	}

}
