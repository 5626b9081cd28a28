package org.shegong.leave.request;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who died, as seen from the worker; bereavement leave is had for each of them. */
public enum Relation {

	PARENT("父母"), SPOUSE("配偶"), CHILD("子女"), PARENT_IN_LAW("岳父母或公婆");

	private final String title;

	Relation(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	@JsonCreator
	static Relation of(String id) {
		return Arrays.stream(values())
			.filter((relation) -> relation.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种亲属关系"));
	}

}
