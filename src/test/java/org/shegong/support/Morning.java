package org.shegong.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A street of Ordos on whose morning four things are due, one of each kind: a contract to
 * write down, a probation to review, a contract that ends and a worker who has reached
 * the statutory age. What the system opened is read as the administrator sees it.
 */
public record Morning(City city, LocalDate day) {

	/** Each once, and nothing else. */
	public static final Map<String, Integer> EACH_ONCE = Map.of("contract", 1, "dismissal", 1, "probation", 1,
			"renewal", 1);

	private static final Set<String> PROCESSES = EACH_ONCE.keySet();

	private static final String UNITS = """
			code,name,kind,parent,policy,households,residents,committeeSeats
			ht,海棠旗,county,,ordos,,300000,
			ht-mz,海棠旗民政局,department,ht,,,,
			ht-sg,海棠旗委社会工作部,department,ht,,,,
			ht-hy,胡杨街道,town,ht,,,,
			ht-bh,白桦社区,community,ht-hy,,1800,5000,5
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			mz,苏民,civil-affairs,ht-mz,pw-mz
			sg,戴群,social-work-department,ht-sg,pw-sg
			office,严青,town-office,ht-hy,pw-office
			principal,周明德,town-principal,ht-hy,pw-principal
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,grade,contractFrom,contractUntil,\
			contractNumber,probationUntil,monthlyWage,password
			""";

	/** Brings the street in on its morning. */
	public Morning comes() {
		var sheets = Map.of("units.csv", UNITS, "posts.csv", POSTS, "workers.csv",
				WORKERS + String.join("\n", workers()));
		var imported = this.city.upload("admin", "/api/roster", "file", "roster.zip", City.zip(sheets));
		if (imported.status() != 200) {
			throw new AssertionError(imported.text());
		}
		return this;
	}

	private List<String> workers() {
		var probation = this.day.minusMonths(3).plusDays(10);
		var lines = new ArrayList<String>();
		lines.add(worker("unwritten", 30, this.day.minusDays(25), this.day.plusYears(3), "", ""));
		lines.add(worker("new", 30, probation, probation.plusMonths(39).minusDays(1), "HT-new",
				probation.plusMonths(3).minusDays(1).toString()));
		lines.add(worker("ending", 30, this.day.minusYears(3).plusDays(30), this.day.plusDays(29), "HT-ending", ""));
		lines.add(worker("old", 66, this.day.minusYears(4), this.day.plusYears(2), "HT-old", ""));
		lines.add(worker("lent", 30, this.day.minusYears(4), this.day.plusYears(2), "HT-lent", ""));
		return lines;
	}

	private String worker(String code, int age, LocalDate from, LocalDate until, String contract, String probation) {
		return "%s,%s,male,%s,recruited,social-worker,ht-bh,%s,%s,1,%s,%s,%s,%s,3480,pw-%s".formatted(code, "王" + code,
				this.day.minusYears(age), from, from, from, until, contract, probation, code);
	}

	/** How many cases of each kind are open. */
	public Map<String, Integer> opened() {
		var opened = new TreeMap<String, Integer>();
		var open = this.city.get("admin", "/engine-rest/process-instance?maxResults=200").body();
		for (var instance : open) {
			var process = instance.path("businessKey").asText().replaceAll("-\\d+$", "");
			if (PROCESSES.contains(process)) {
				opened.merge(process, 1, Integer::sum);
			}
		}
		return opened;
	}

}
