package org.shegong.web.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.shegong.approval.Objection;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Post;
import org.shegong.organization.Postings;
import org.shegong.policy.Basis;
import org.shegong.policy.Status;
import org.shegong.web.roster.MasterData;
import org.shegong.web.roster.Occasion;
import org.shegong.web.roster.Receipt;
import org.shegong.web.roster.RosterDesk;
import org.shegong.worker.Employments;
import org.shegong.worker.FileEntry;
import org.shegong.worker.IdNumber;
import org.shegong.worker.PersonnelFile;
import org.shegong.worker.Position;
import org.shegong.worker.SeatsChanged;
import org.shegong.worker.Worker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Changes what the roster says of a worker, through the roster's own reading and checks;
 * whoever is no longer secretary or director gives up that post.
 */
@Component
class MasterChange {

	/** Written where a cell is to be emptied. */
	static final String NOTHING = "清空";

	private static final Basis MOVED = new Basis("LCL 10, NAT-05", "劳动合同法第十条：建立劳动关系，应当订立书面劳动合同", Status.LAW);

	private static final Map<Post, Position> OFFICES = Map.of(Post.COMMUNITY_SECRETARY, Position.SECRETARY,
			Post.COMMUNITY_DIRECTOR, Position.DIRECTOR);

	private final RosterDesk roster;

	private final Employments employments;

	private final PersonnelFile file;

	private final OrgUnits units;

	private final Postings postings;

	private final ApplicationEventPublisher events;

	MasterChange(RosterDesk roster, Employments employments, PersonnelFile file, OrgUnits units, Postings postings,
			ApplicationEventPublisher events) {
		this.roster = roster;
		this.employments = employments;
		this.file = file;
		this.units = units;
		this.postings = postings;
		this.events = events;
	}

	/** What the roster says now. */
	MasterData known(Worker worker) {
		return MasterData.of(worker, this.employments.latest(worker.code()));
	}

	/**
	 * The code of a unit that was written by its name; the word itself where no unit or
	 * several bear it.
	 */
	String unit(String written) {
		var named = this.units.findAll().stream().filter((unit) -> unit.name().equals(written)).toList();
		return (named.size() == 1 && !this.units.existsById(written)) ? named.get(0).code() : written;
	}

	/** Changes a column and files it; refusals where nothing was changed. */
	FactAnswer change(Worker worker, String field, String value, String kind, Fact fact, String by) {
		var latest = latest(worker, field);
		var receipt = amend(worker, field, value, Occasion.entered(by, kind, fact.date(), fact.note(), fact.paper()));
		if (!receipt.accepted()) {
			return FactAnswer.refused(faults(receipt));
		}
		var line = this.file.everOf(worker.code())
			.stream()
			.filter((entry) -> entry.id() > latest && field.equals(entry.field()))
			.findFirst();
		return line.map((entry) -> FactAnswer.done(entry.id(), "已登记，档案和花名册同时更新", warnings(receipt)))
			.orElseGet(
					() -> FactAnswer.refused(List.of(Objection.formFault("花名册中现在就是“%s”，没有需要变更的内容".formatted(value)))));
	}

	/** Puts back what stood there before a line that is struck out. */
	List<Objection> restore(Worker worker, FileEntry line, String by) {
		var receipt = amend(worker, line.field(), (line.former() != null) ? line.former() : NOTHING,
				Occasion.struck(by));
		return receipt.accepted() ? List.of() : faults(receipt);
	}

	private Receipt amend(Worker worker, String field, String value, Occasion occasion) {
		var cells = new LinkedHashMap<String, String>();
		cells.put(field, value.equals(NOTHING) ? "" : value);
		if (field.equals("idNumber")) {
			IdNumber.of(value).ifPresent((number) -> {
				cells.put("gender", number.gender().name().toLowerCase());
				cells.put("birthDate", number.birthDate().toString());
			});
		}
		var held = offices(worker);
		var receipt = this.roster.amend(worker, known(worker), cells, occasion);
		if (receipt.accepted() && MasterData.PLACE.contains(field)) {
			giveUp(worker.code(), held, offices(worker));
		}
		return receipt;
	}

	/** Posts that follow from what somebody is in their community. */
	private static Set<String> offices(Worker worker) {
		return OFFICES.entrySet()
			.stream()
			.filter((office) -> worker.positions().contains(office.getValue()))
			.map((office) -> office.getKey().id() + "@" + worker.unit())
			.collect(Collectors.toSet());
	}

	/** From whatever sheet such a post came. */
	private void giveUp(String account, Set<String> before, Set<String> after) {
		this.postings.deleteAll(this.postings.findByAccount(account)
			.stream()
			.filter((posting) -> before.contains(posting.group()) && !after.contains(posting.group()))
			.toList());
		this.postings.flush();
		this.events.publishEvent(new SeatsChanged(account));
	}

	private long latest(Worker worker, String field) {
		return this.file.everOf(worker.code())
			.stream()
			.filter((entry) -> field.equals(entry.field()))
			.map(FileEntry::id)
			.max(Comparator.naturalOrder())
			.orElse(0L);
	}

	private static List<Objection> faults(Receipt receipt) {
		return receipt.errors().stream().map((fault) -> Objection.formFault(fault.message())).toList();
	}

	private static List<Objection> warnings(Receipt receipt) {
		return receipt.warnings().stream().map((fault) -> Objection.warning(fault.message(), MOVED)).toList();
	}

	Optional<OrgUnit> unitOf(String code) {
		return this.units.findById(code);
	}

}
