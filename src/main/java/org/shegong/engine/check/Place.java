package org.shegong.engine.check;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Where an expression stands in a model, and what it must come to there. */
enum Place {

	PEOPLE("一组岗位或人员", Collection.class, String.class), PERSON("一个人", String.class),
	MOMENT("一个日期时间", Date.class, String.class), LENGTH("一段时长", String.class, Date.class), CYCLE("一个周期", String.class),
	MANY("一组人员或单位", Collection.class), TRUTH("是或否", Boolean.class), ANYTHING("", Object.class);

	private static final Map<String, Place> BY_NAME = Map.ofEntries(Map.entry("candidateGroups", PEOPLE),
			Map.entry("candidateUsers", PEOPLE), Map.entry("assignee", PERSON), Map.entry("dueDate", MOMENT),
			Map.entry("followUpDate", MOMENT), Map.entry("timeDate", MOMENT), Map.entry("timeDuration", LENGTH),
			Map.entry("timeCycle", CYCLE), Map.entry("collection", MANY), Map.entry("conditionExpression", TRUTH),
			Map.entry("condition", TRUTH), Map.entry("completionCondition", TRUTH));

	private final String title;

	private final List<Class<?>> types;

	Place(String title, Class<?>... types) {
		this.title = title;
		this.types = List.of(types);
	}

	/** By the name of the attribute or element it stands in. */
	static Place named(String name) {
		return BY_NAME.getOrDefault(name, ANYTHING);
	}

	String title() {
		return this.title;
	}

	/** Whether something of a type can stand here; what is not known can. */
	boolean takes(Class<?> type) {
		return this == ANYTHING || type == Object.class
				|| this.types.stream().anyMatch((wanted) -> wanted.isAssignableFrom(type));
	}

}
