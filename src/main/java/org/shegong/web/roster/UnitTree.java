package org.shegong.web.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.shegong.organization.UnitKind;
import org.shegong.web.roster.Register.Place;

/** The shape of the tree: 市-县区旗-街道镇苏木-社区, departments anywhere, no rings. */
record UnitTree(Directory<Place> units) {

	void check(List<UnitRow> rows) {
		var inSheet = rows.stream().map(UnitRow::code).collect(Collectors.toSet());
		rows.forEach(this::checkParent);
		var stored = this.units.all()
			.entrySet()
			.stream()
			.filter((child) -> child.getValue().parent() != null && !inSheet.contains(child.getKey()))
			.collect(Collectors.groupingBy((child) -> child.getValue().parent()));
		rows.forEach((row) -> checkChildren(row, stored.getOrDefault(row.code(), List.of())));
	}

	private void checkParent(UnitRow row) {
		if (row.kind() == null || row.code() == null) {
			return;
		}
		if (row.parent() == null) {
			if (row.line().blank("parent") && (row.kind() == UnitKind.COMMUNITY || row.kind() == UnitKind.DEPARTMENT)) {
				row.line().fault("parent", "社区和部门必须有上级单位，请填写上级的代码");
			}
			return;
		}
		var parent = this.units.refer(row.line(), "parent", row.parent(), "请在单位表中登记该上级单位或更正代码");
		if (parent != null && inCycle(row)) {
			row.line().fault("parent", "上级关系成环，请更正上级代码");
		}
		else if (parent != null && parent.kind() != null && !belongs(row.kind(), parent.kind())) {
			row.line().fault("parent", advice(row.kind()));
		}
	}

	/** A unit of the database that now stands under a unit of another kind. */
	private void checkChildren(UnitRow row, List<Map.Entry<String, Place>> stored) {
		stored.forEach((child) -> {
			var place = child.getValue();
			if (row.kind() != null && !belongs(place.kind(), row.kind())) {
				row.line().fault("kind", "其下已有“%s”（%s），不能改为该类别：%s", place.name(), child.getKey(), advice(place.kind()));
			}
		});
	}

	private boolean inCycle(UnitRow row) {
		var seen = new HashSet<String>();
		for (var at = row.code(); at != null; at = parentOf(at)) {
			if (!seen.add(at)) {
				return at.equals(row.code());
			}
		}
		return false;
	}

	private String parentOf(String code) {
		var place = this.units.get(code);
		return (place != null) ? place.parent() : null;
	}

	private static boolean belongs(UnitKind lower, UnitKind upper) {
		return switch (lower) {
			case CITY -> false;
			case COUNTY -> upper == UnitKind.CITY;
			case TOWN -> upper == UnitKind.COUNTY;
			case COMMUNITY -> upper == UnitKind.TOWN;
			case DEPARTMENT -> true;
		};
	}

	private static String advice(UnitKind lower) {
		return switch (lower) {
			case CITY -> "市没有上级单位，请清空上级";
			case COUNTY -> "县（区、旗）的上级应为市";
			case TOWN -> "街道（镇、苏木）的上级应为县（区、旗）";
			case COMMUNITY -> "社区的上级应为街道（镇、苏木）";
			case DEPARTMENT -> "部门可设在任一单位之下";
		};
	}

}
