package org.shegong.benchmark;

import java.util.Map;

import org.shegong.support.City;

/** Camunda's REST alone; whoever starts a case names it. */
class BareHttpDesk extends HttpDesk {

	private final BareForm bare;

	BareHttpDesk(City city, County county) {
		super(city, county);
		this.bare = new BareForm(county);
	}

	@Override
	Map<String, Object> startForm(int number, Map<String, Object> form) {
		return Map.of("businessKey", this.bare.key(number), "variables", variables(this.bare.of(number, form)));
	}

}
