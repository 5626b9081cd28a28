package org.shegong.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.shegong.support.City;

/**
 * One town with one community, made by the product itself. The names of its people hold
 * signs that take the numbers of others when {@link LargeCounty} is made of it.
 */
record SmallCity(City city, Leave leave) {

	/** Workers of a community. */
	static final int COMMUNITY = 20;

	static final String TOWN = "zzzz";

	static final String HERE = "qqqq";

	/** Whose leave waits for the deputy lead. */
	static final String AWAY = "qqqq-0";

	/** Whose leave is over. */
	static final String BACK = "qqqq-9";

	private static final String WORKER = "wqqqq-%1$d,社工qqqq-%1$d,male,1990-01-15,recruited,social-worker,cqqqq,"
			+ "2014-07-01,2020-07-01,pw-wqqqq-%1$d\n";

	void settle() {
		var workers = IntStream.range(0, COMMUNITY).mapToObj(WORKER::formatted).collect(Collectors.joining());
		var sheets = new LinkedHashMap<String, String>();
		sheets.put("units.csv", """
				code,name,kind,parent,policy
				qh,清河县,county,,county-plan
				qh-sjb,清河县社建办,department,qh,
				tzzzz,第zzzz镇,town,qh,
				cqqqq,第qqqq社区,community,tzzzz,
				""");
		sheets.put("workers.csv", """
				code,name,gender,birthDate,class,position,unit,workingSince,servingSince,password
				sqqqq,书记qqqq,female,1980-05-02,elected,secretary+director,cqqqq,2002-07-01,2015-03-01,pw-sqqqq
				""" + workers);
		sheets.put("posts.csv", """
				account,name,post,unit,password
				sjb,金晓,community-affairs-office,qh-sjb,pw-sjb
				lzzzz,施文zzzz,area-lead,tzzzz,pw-lzzzz
				dzzzz,张国栋zzzz,town-deputy-lead,tzzzz,pw-dzzzz
				pzzzz,孔令辉zzzz,town-principal,tzzzz,pw-pzzzz
				""");
		var answer = this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(sheets));
		if (answer.status() != 200) {
			throw new IllegalStateException("the roster was not taken: " + answer.text());
		}
	}

	/** What everybody asks for. */
	Map<String, Object> form() {
		var monday = this.leave.monday();
		return Map.of("kind", "personal", "from", monday.toString(), "until", monday.plusDays(4).toString(), "reason",
				"家中有事");
	}

	/** Answers with the number of a leave that waits for the deputy lead. */
	String waiting(String worker) {
		var number = this.city.started(worker, "leave", form());
		this.city.claim("sqqqq", number, "secretaryDecides");
		this.city.approves("sqqqq", number, "secretaryDecides");
		return number;
	}

	/** Answers with the number of a leave that is over. */
	String finished(String worker) {
		var number = waiting(worker);
		this.city.claim("dzzzz", number, "deputyLeadDecides");
		this.city.approves("dzzzz", number, "deputyLeadDecides");
		this.city.completed(worker, number, "reportBack",
				Map.of("returnedOn", this.leave.monday().plusWeeks(1).toString()));
		return number;
	}

}
