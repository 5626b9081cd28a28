package org.shegong.leave;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.shegong.policy.KindOfLeave;
import org.shegong.policy.Policies;

/** Gives the kinds of leave the names that the rule book has for them. */
@Component
class LeaveNames {

	LeaveNames(Policies policies) {
		policies.tell((book) -> LeaveKind.name(names(book)));
	}

	private static Stream<LeaveKind.Name> names(Policies book) {
		return book.parameters()
			.stream()
			.filter((parameter) -> parameter.startsWith(KindOfLeave.ROW))
			.map((parameter) -> name(book, parameter));
	}

	private static LeaveKind.Name name(Policies book, String parameter) {
		var rows = book.values(parameter).map((value) -> (Map<?, ?>) value).toList();
		var words = rows.stream()
			.flatMap((row) -> (row.get("words") instanceof List<?> some) ? some.stream() : Stream.empty())
			.map(Object::toString)
			.distinct()
			.toList();
		return new LeaveKind.Name(new LeaveKind(parameter.substring(KindOfLeave.ROW.length())),
				book.meaning(parameter).orElseThrow(), words,
				rows.stream().allMatch((row) -> Boolean.TRUE.equals(row.get("open"))));
	}

}
