package org.shegong.secondment;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.shegong.organization.UnitKind;

/** What kind of body wants to borrow a worker (policy.md A.10). */
public enum BorrowerKind {

	COUNTY_ORGAN_OR_HIGHER("县级以上机关"), TOWN("街道（乡镇、苏木）"), PUBLIC_INSTITUTION("事业单位"), ENTERPRISE("企业");

	private final String title;

	BorrowerKind(String title) {
		this.title = title;
	}

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public String title() {
		return this.title;
	}

	/**
	 * Whether a unit of the roster may be called so; a department is what it belongs to.
	 */
	boolean fits(UnitKind unit) {
		return switch (this) {
			case TOWN -> unit == UnitKind.TOWN;
			case COUNTY_ORGAN_OR_HIGHER -> unit == UnitKind.COUNTY || unit == UnitKind.CITY;
			case PUBLIC_INSTITUTION, ENTERPRISE -> true;
		};
	}

	@JsonCreator
	static BorrowerKind of(String id) {
		return Arrays.stream(values())
			.filter((kind) -> kind.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("没有“" + id + "”这种借用单位"));
	}

}
