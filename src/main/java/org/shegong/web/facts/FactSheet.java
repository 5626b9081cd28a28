package org.shegong.web.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.shegong.recruitment.exam.Education;
import org.shegong.web.Access;
import org.shegong.web.roster.MasterData;
import org.shegong.web.roster.RosterSheet;
import org.shegong.worker.Gender;
import org.shegong.worker.Position;
import org.shegong.worker.Sanction;
import org.shegong.worker.WorkerClass;
import org.springframework.stereotype.Component;

/** What the page for facts offers: which kinds, and what each of them asks for. */
@Component
class FactSheet {

	private static final Set<String> DATES = Set.of("birthDate", "workingSince", "servingSince",
			"certificateEligibleSince", "contractFrom", "contractUntil", "probationUntil");

	private final Access access;

	FactSheet(Access access) {
		this.access = access;
	}

	record Choice(String value, String title) {
	}

	/**
	 * @param type {@code date}, {@code number} or {@code text}
	 * @param choices where only these are possible
	 * @param search where what is possible is searched for, as there is too much of it;
	 * null for none
	 */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Field(String name, String title, String type, int longest, List<Choice> choices, String search) {
	}

	record Kind(String id, String title, boolean sensitive, List<Field> fields) {
	}

	/**
	 * @param columns what can be changed in the roster, and how each is written
	 * @param places the columns that a change of post is about
	 */
	record Sheet(List<Kind> kinds, List<Field> columns, Set<String> places) {
	}

	Sheet draw() {
		return new Sheet(kinds(), columns(), MasterData.PLACE);
	}

	/** Those that the acting person may enter. */
	private List<Kind> kinds() {
		return Arrays.stream(FactKind.values())
			.filter((kind) -> this.access.keepsAny(kind.isSensitive()))
			.map(FactSheet::kind)
			.toList();
	}

	private static Kind kind(FactKind kind) {
		return new Kind(kind.id(), kind.title(), kind.isSensitive(),
				Arrays.stream(FactField.values())
					.filter(kind.fields()::contains)
					.map((field) -> new Field(field.id(), kind.titleOf(field), type(kind, field), field.longest(),
							choices(kind, field), null))
					.toList());
	}

	private static String type(FactKind kind, FactField field) {
		var date = field == FactField.UNTIL || kind == FactKind.PREGNANCY && field == FactField.VALUE;
		return date ? "date" : (field == FactField.NUMBER) ? "number" : "text";
	}

	private static List<Choice> choices(FactKind kind, FactField field) {
		if (field != FactField.VALUE) {
			return List.of();
		}
		return switch (kind) {
			case MEDICAL_PERIOD -> List.of(new Choice("illness", "疾病或非因工负伤"), new Choice("occupational", "职业病"),
					new Choice("work-injury", "工伤"));
			case SANCTION ->
				Arrays.stream(Sanction.values()).map((each) -> new Choice(each.id(), each.title())).toList();
			case CERTIFICATE -> CERTIFICATES.stream().skip(1).toList();
			default -> List.of();
		};
	}

	private static final List<Choice> CERTIFICATES = List.of(new Choice("none", "无"),
			new Choice("assistant", "助理社会工作师"), new Choice("intermediate", "社会工作师"), new Choice("senior", "高级社会工作师"));

	private static List<Field> columns() {
		return RosterSheet.WORKERS.columns()
			.entrySet()
			.stream()
			.filter((column) -> !Set.of("code", "password").contains(column.getKey()))
			.map((column) -> new Field(column.getKey(), column.getValue(),
					DATES.contains(column.getKey()) ? "date" : "text", FactField.VALUE.longest(),
					choices(column.getKey()), column.getKey().equals("unit") ? "/api/facts/units" : null))
			.toList();
	}

	private static List<Choice> choices(String column) {
		return switch (column) {
			case "class" ->
				Arrays.stream(WorkerClass.values()).map((each) -> new Choice(each.id(), each.title())).toList();
			case "position" -> positions();
			case "gender" -> Arrays.stream(Gender.values())
				.map((each) -> new Choice(each.name().toLowerCase(), each.title()))
				.toList();
			case "education" ->
				Arrays.stream(Education.values()).map((each) -> new Choice(each.id(), each.title())).toList();
			case "certificate" -> CERTIFICATES;
			case "retirementBase" -> List.of(new Choice("50", "50周岁"), new Choice("55", "55周岁"));
			default -> List.of();
		};
	}

	private static List<Choice> positions() {
		var both = new Choice("secretary+director", "书记、主任（一肩挑）");
		return Stream
			.concat(Arrays.stream(Position.values()).map((each) -> new Choice(each.id(), each.title())),
					Stream.of(both))
			.toList();
	}

}
