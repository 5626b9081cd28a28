package org.shegong.benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.shegong.support.City;

/**
 * A town in which every case has a worker of its own, so that no two leaves overlap, and
 * every ten workers a secretary.
 */
record Town(int workers) {

	private static final int COMMUNITY = 10;

	private static final String UNITS = """
			code,name,kind,parent,policy
			qh,清河县,county,,county-plan
			qh-sjb,清河县社建办,department,qh,
			qh-cg,城关镇,town,qh,
			""";

	private static final String POSTS = """
			account,name,post,unit,password
			lead,施文,area-lead,qh-cg,pw-lead
			deputy,张国栋,town-deputy-lead,qh-cg,pw-deputy
			principal,孔令辉,town-principal,qh-cg,pw-principal
			sjb,金晓,community-affairs-office,qh-sjb,pw-sjb
			""";

	private static final String WORKERS = """
			code,name,gender,birthDate,class,position,unit,workingSince,servingSince,password
			""";

	static String worker(int number) {
		return "w" + number;
	}

	/** Who decides on the leave of a worker. */
	static String secretary(int number) {
		return "s" + number / COMMUNITY;
	}

	City.Answer moveInto(City city) {
		return city.upload("admin", "/api/roster", "file", "roster.zip", roster());
	}

	private byte[] roster() {
		var communities = (this.workers + COMMUNITY - 1) / COMMUNITY;
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			add(zip, "units", UNITS + lines(communities, "c%1$d,第%1$d社区,community,qh-cg,\n"::formatted));
			add(zip, "workers",
					WORKERS + lines(communities, Town::secretaryLine) + lines(this.workers, Town::workerLine));
			add(zip, "posts", POSTS);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static String secretaryLine(int number) {
		return "s%1$d,书记%1$d,female,1980-05-02,elected,secretary+director,c%1$d,2002-07-01,2015-03-01,pw-s%1$d\n"
			.formatted(number);
	}

	private static String workerLine(int number) {
		return "w%1$d,社工%1$d,male,1990-01-15,recruited,social-worker,c%2$d,2014-07-01,2020-07-01,pw-w%1$d\n"
			.formatted(number, number / COMMUNITY);
	}

	private static String lines(int count, IntFunction<String> line) {
		return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
	}

	private static void add(ZipOutputStream zip, String sheet, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(sheet + ".csv"));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
	}

}
