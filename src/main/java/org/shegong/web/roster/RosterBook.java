package org.shegong.web.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.policy.Policies;
import org.shegong.web.file.Discretion;
import org.shegong.web.roster.sheet.Sheet;
import org.shegong.web.roster.sheet.Template;
import org.shegong.worker.Employment;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the roster of some units as the import reads it: brought in again it changes
 * nothing. Whoever left, what cases put into the files themselves, and passwords are not
 * in it.
 */
@Component
@Transactional(readOnly = true)
class RosterBook {

	private final OrgUnits units;

	private final Workers workers;

	private final Employments employments;

	private final Postings postings;

	private final PersonnelFile file;

	private final Policies policies;

	private final Discretion discretion;

	RosterBook(OrgUnits units, Workers workers, Employments employments, Postings postings, PersonnelFile file,
			Policies policies, Discretion discretion) {
		this.units = units;
		this.workers = workers;
		this.employments = employments;
		this.postings = postings;
		this.file = file;
		this.policies = policies;
		this.discretion = discretion;
	}

	/** The codes of all units there are. */
	Set<String> everywhere() {
		return this.units.findAll().stream().map(OrgUnit::code).collect(Collectors.toSet());
	}

	/**
	 * @param identified whether identity numbers are in it, and lines that tell of health
	 * or family; what is not in it an import leaves as it is
	 */
	Template of(Set<String> within, boolean identified) {
		var people = this.workers.findByUnitIn(within);
		var lines = lines(people).stream().filter((line) -> identified || !this.discretion.covers(line)).toList();
		var pages = new LinkedHashMap<Sheet, List<Map<String, String>>>();
		pages.put(RosterSheet.UNITS.sheet(), units(within));
		var sheet = RosterSheet.WORKERS.sheet();
		pages.put(identified ? sheet : sheet.without("idNumber"), workers(people));
		pages.put(RosterSheet.POSTS.sheet(), posts(within));
		pages.put(RosterSheet.FILE.sheet(), lines.stream().flatMap((line) -> FileRow.written(line).stream()).toList());
		var book = Template.filled(pages).remark("说明", "本表可以原样导入，导入后不改变任何内容。密码留空；已退出人员和各项办理自动记入档案的内容不在表内");
		lines.stream()
			.filter((line) -> FileRow.written(line).isEmpty())
			.forEach((line) -> book.remark("未列入的档案记录 %s %s（%d）".formatted(line.worker(), line.date(), line.id()),
					why(line) + "，请在人事档案中划去后重新登记：" + line.summary()));
		return book;
	}

	private static String why(FileEntry line) {
		var lack = FiledKind.of(line.kind())
			.map((kind) -> FiledValue.of(kind, line))
			.filter(FiledValue::isReadAgain)
			.flatMap(FiledValue::lack);
		if (lack.isPresent()) {
			return lack.get().message();
		}
		return "内容“%s”不是系统认识的写法，不起作用".formatted(line.value());
	}

	private List<Map<String, String>> units(Set<String> within) {
		return this.units.findAllById(within)
			.stream()
			.sorted(Comparator.comparing(OrgUnit::kind).thenComparing(OrgUnit::code))
			.map((unit) -> UnitRow.written(unit, this.policies))
			.toList();
	}

	private List<Map<String, String>> workers(List<Worker> people) {
		var contracts = this.employments.findByWorkerInOrderByContractFrom(people.stream().map(Worker::code).toList())
			.stream()
			.collect(Collectors.toMap(Employment::worker, Function.identity(), (earlier, later) -> later));
		return people.stream().map((worker) -> WorkerRow.written(worker, contracts.get(worker.code()))).toList();
	}

	/**
	 * The sheet is complete for the accounts it names, so that whoever also sits
	 * elsewhere is not in it.
	 */
	private List<Map<String, String>> posts(Set<String> within) {
		var rows = new ArrayList<Map<String, String>>();
		this.postings.findAll()
			.stream()
			.filter((seat) -> !seat.byPosition())
			.collect(Collectors.groupingBy(Posting::account, LinkedHashMap::new, Collectors.toList()))
			.forEach((account, seats) -> {
				if (seats.stream().map(Posting::unit).allMatch(within::contains)) {
					var name = this.workers.byAccount(account).map(Worker::name).orElse(seats.get(0).personName());
					seats.forEach((seat) -> rows.add(PostRow.written(seat, name)));
				}
			});
		return rows;
	}

	/** What people entered or brought in, no matter when. */
	private List<FileEntry> lines(List<Worker> people) {
		return this.file.ofAll(people.stream().map(Worker::code).toList())
			.stream()
			.filter((line) -> line.request() == null && FiledKind.of(line.kind()).isPresent())
			.toList();
	}

}
