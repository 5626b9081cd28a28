package org.shegong.web.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.engine.accounts.FirstAdministrator;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** Who of the demo can log in, and what is worth trying as each of them. */
@Component
class DemoTour {

	private final Workers workers;

	private final Postings postings;

	private final OrgUnits units;

	private final FirstAdministrator administrator;

	DemoTour(Workers workers, Postings postings, OrgUnits units, FirstAdministrator administrator) {
		this.workers = workers;
		this.postings = postings;
		this.units = units;
		this.administrator = administrator;
	}

	String welcome(String port, String password) {
		var rows = new ArrayList<List<String>>();
		rows.add(List.of("账号", "姓名", "单位", "岗位或职务", "可以试试"));
		DemoSheets.read("tour")
			.lines()
			.skip(1)
			.map((line) -> line.split(",", 2))
			.forEach((row) -> rows.add(row(row[0], row[1])));
		return """

				演示花名册已导入（人物均为虚构）  http://127.0.0.1:%s/
				演示账号的密码都是 %s ，只显示这一次；花名册中其他人用自己的编号和同一密码登录。
				系统管理员 admin 的密码%s

				%s
				""".formatted(port, password, administrator(), aligned(rows));
	}

	String welcomeBack(String port) {
		return """

				演示数据是先前导入的，密码见首次启动时的输出；删除数据目录可重新开始  http://127.0.0.1:%s/
				系统管理员 admin 的密码%s
				""".formatted(port, administrator());
	}

	private String administrator() {
		return this.administrator.drawnPassword().map((drawn) -> "是 " + drawn + " ，只显示这一次").orElse("是先前设定的那个");
	}

	private List<String> row(String account, String advice) {
		var worker = this.workers.byAccount(AccountName.of(account));
		var seats = this.postings.findByAccount(AccountName.of(account));
		var name = worker.map(Worker::name).orElseGet(() -> seats.get(0).personName());
		var unit = worker.map(Worker::unit).orElseGet(() -> seats.get(0).unit());
		var posts = Stream.concat(worker.map(Worker::positionTitles).stream(),
				seats.stream().filter((seat) -> !seat.byPosition()).map(Posting::post).map((post) -> post.title()));
		return List.of(account, name, this.units.findById(unit).map(OrgUnit::name).orElse(unit),
				posts.collect(Collectors.joining("、")), advice);
	}

	private static String aligned(List<List<String>> rows) {
		return rows.stream()
			.map((row) -> IntStream.range(0, row.size())
				.mapToObj((column) -> padded(row.get(column),
						rows.stream().mapToInt((each) -> width(each.get(column))).max()))
				.collect(Collectors.joining("  "))
				.stripTrailing())
			.collect(Collectors.joining("\n"));
	}

	private static String padded(String cell, OptionalInt width) {
		return cell + " ".repeat(width.orElse(0) - width(cell));
	}

	/** Chinese characters take two columns. */
	private static int width(String text) {
		return text.chars().map((letter) -> (letter > 0xFF) ? 2 : 1).sum();
	}

}
