package org.shegong.web.roster;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.shegong.organization.Tree;
import org.shegong.recruitment.exam.Education;
import org.shegong.worker.Gender;
import org.shegong.worker.IdNumber;
import org.shegong.worker.Position;
import org.shegong.worker.WorkerClass;
import org.springframework.stereotype.Component;

/** What stands in a cell of the sheet {@code workers}, as people read it. */
@Component
class MasterWords {

	private static final Map<String, String> CERTIFICATES = Map.of("none", "无", "assistant", "助理社会工作师", "intermediate",
			"社会工作师", "senior", "高级社会工作师");

	static String title(String column) {
		return RosterSheet.WORKERS.columns().getOrDefault(column, column);
	}

	/** An identity number is never written out. */
	static String kept(String column, String value) {
		return column.equals("idNumber") ? IdNumber.masked(value) : value;
	}

	/**
	 * @param tree the units that the cells name
	 */
	String inWords(String column, String value, Tree tree) {
		if (value == null) {
			return "无";
		}
		return switch (column) {
			case "unit" -> tree.name(value);
			case "class" -> named(WorkerClass.values(), WorkerClass::id, WorkerClass::title, value);
			case "position" -> Arrays.stream(value.split("\\+"))
				.map((part) -> named(Position.values(), Position::id, Position::title, part))
				.collect(Collectors.joining("、"));
			case "gender" -> Gender.valueOf(value.toUpperCase()).title();
			case "education" -> Education.of(value).title();
			case "certificate" -> CERTIFICATES.getOrDefault(value, value);
			default -> kept(column, value);
		};
	}

	private static <T> String named(T[] values, Function<T, String> id, Function<T, String> title, String wanted) {
		return Arrays.stream(values)
			.filter((each) -> id.apply(each).equals(wanted))
			.map(title)
			.findFirst()
			.orElse(wanted);
	}

}
