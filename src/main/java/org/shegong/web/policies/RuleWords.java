package org.shegong.web.policies;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.leave.LeaveKind;
import org.shegong.organization.Post;
import org.shegong.worker.WorkerClass;

import org.springframework.stereotype.Component;

/** Values of the rule book in words. */
@Component
class RuleWords {

	private static final Map<String, String> OTHERS = Map.of("working", "工作日", "calendar", "日历日", "floor", "向下取整",
			"ceiling", "向上取整");

	String of(Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "是" : "否";
		}
		if (value instanceof Map<?, ?> row) {
			return row.values().stream().map(this::of).collect(Collectors.joining("，"));
		}
		if (value instanceof Collection<?> many) {
			return many.isEmpty() ? "无"
					: many.stream()
						.map(this::of)
						.collect(Collectors.joining(many.iterator().next() instanceof Map ? "；" : "、"));
		}
		return value.toString().isBlank() ? "无" : word(value.toString());
	}

	private static String word(String id) {
		return Stream.of(Post.of(id).map(Post::title),
				Stream.of(LeaveKind.values()).filter((kind) -> kind.id().equals(id)).map(LeaveKind::title).findFirst(),
				Stream.of(WorkerClass.values())
					.filter((kind) -> kind.id().equals(id))
					.map(WorkerClass::title)
					.findFirst(),
				java.util.Optional.ofNullable(OTHERS.get(id)))
			.flatMap(java.util.Optional::stream)
			.findFirst()
			.orElse(id);
	}

}
