package org.shegong.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.shegong.support.City;

/**
 * A county in which every case has a worker of its own, so that no two leaves overlap;
 * every community has a secretary and every town a deputy lead.
 *
 * @param community how many workers a community has
 * @param town how many communities a town has
 */
record County(int workers, int community, int town) {

	private static final String UNITS = """
			code,name,kind,parent,policy
			qh,清河县,county,,county-plan
			qh-sjb,清河县社建办,department,qh,
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			sjb,金晓,community-affairs-office,qh-sjb,pw-sjb
			""";

	private static final String WORKERS = "code,name,gender,birthDate,class,position,unit,workingSince,servingSince,password";

	String worker(int number) {
		return "w" + number;
	}

	/** Who decides first on the leave of a worker. */
	String secretary(int number) {
		return "s" + number / this.community;
	}

	String communityOf(int number) {
		return "c" + number / this.community;
	}

	/** Who decides on what the secretary alone may not. */
	String deputyLead(int number) {
		return "d" + number / this.community / this.town;
	}

	String townOf(int number) {
		return "t" + number / this.community / this.town;
	}

	int communities() {
		return (this.workers + this.community - 1) / this.community;
	}

	int towns() {
		return (communities() + this.town - 1) / this.town;
	}

	/** As {@code POST /api/roster} takes it. */
	byte[] roster() {
		return City.zip(sheets("", (worker) -> ""));
	}

	/** The same with what a real one has of each worker besides. */
	Map<String, String> filledSheets() {
		return sheets(FilledCells.COLUMNS, FilledCells::of);
	}

	private Map<String, String> sheets(String columns, IntFunction<String> cells) {
		var sheets = new LinkedHashMap<String, String>();
		sheets.put("units.csv", UNITS + lines(towns(), "t%1$d,第%1$d镇,town,qh,\n"::formatted)
				+ lines(communities(), this::communityLine));
		sheets.put("workers.csv", WORKERS + columns + "\n" + lines(communities(), County::secretaryLine)
				+ lines(this.workers, (number) -> workerLine(number) + cells.apply(number) + "\n"));
		sheets.put("posts.csv", POSTS + lines(towns(), County::postLines));
		return sheets;
	}

	private String communityLine(int number) {
		return "c%1$d,第%1$d社区,community,t%2$d,\n".formatted(number, number / this.town);
	}

	private static String secretaryLine(int number) {
		return "s%1$d,书记%1$d,female,1980-05-02,elected,secretary+director,c%1$d,2002-07-01,2015-03-01,pw-s%1$d\n"
			.formatted(number);
	}

	private String workerLine(int number) {
		return "w%1$d,社工%1$d,male,1990-01-15,recruited,social-worker,c%2$d,2014-07-01,2020-07-01,pw-w%1$d"
			.formatted(number, number / this.community);
	}

	private static String postLines(int town) {
		return """
				l%1$d,施文%1$d,area-lead,t%1$d,pw-l%1$d
				d%1$d,张国栋%1$d,town-deputy-lead,t%1$d,pw-d%1$d
				p%1$d,孔令辉%1$d,town-principal,t%1$d,pw-p%1$d
				""".formatted(town);
	}

	private static String lines(int count, IntFunction<String> line) {
		return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
	}

}
