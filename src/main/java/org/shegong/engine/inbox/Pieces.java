package org.shegong.engine.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A statement in the making: what it names is kept beside it, by place. */
class Pieces {

	private final Map<String, Object> values = new HashMap<>();

	/** What stands for a value in the statement. */
	String value(Object value) {
		var name = "v" + this.values.size();
		this.values.put(name, value);
		return "#{" + name + "}";
	}

	/** … for some values, of which there has to be one at least. */
	String anyOf(Collection<?> values) {
		return values.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
	}

	/** As the engine takes a statement that it does not know. */
	Map<String, Object> statement(String sql) {
		var all = new HashMap<>(this.values);
		all.put("sql", sql);
		all.put("resultType", "LIST");
		return all;
	}

}
