package org.shegong.web.policies;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.shegong.policy.Policies;

import org.springframework.stereotype.Component;

/** A kind of leave in words, as its row in the rule book has it. */
@Component
class LeaveRowWords {

	private static final Pattern REFERENCE = Pattern.compile("\\{([a-z0-9-]+)\\}");

	private static final Map<String, String> WORDS = Map.of("working", "工作日", "calendar", "日历日", "women", "女职工", "men",
			"男职工", "all", "全体", "none", "没有固定天数", "year", "每年", "occasion", "每次事由", "law", "依法律计算");

	private static final Map<String, String> COLUMNS = columns();

	private final Policies policies;

	LeaveRowWords(Policies policies) {
		this.policies = policies;
	}

	String of(Map<?, ?> row) {
		return COLUMNS.entrySet()
			.stream()
			.filter((column) -> row.get(column.getKey()) != null)
			.map((column) -> column.getValue().formatted(word(row.get(column.getKey()))))
			.collect(Collectors.joining("；"));
	}

	private String word(Object cell) {
		if (cell instanceof Boolean yes) {
			return yes ? "是" : "否";
		}
		if (cell instanceof Collection<?> many) {
			return many.stream().map(Object::toString).collect(Collectors.joining("、"));
		}
		var text = REFERENCE.matcher(cell.toString()).replaceAll((match) -> named(match.group(1)));
		return WORDS.getOrDefault(text, this.policies.meaning(text).map("见“%s”"::formatted).orElse(text));
	}

	private String named(String parameter) {
		return "“%s”".formatted(this.policies.meaning(parameter).orElse(parameter));
	}

	private static Map<String, String> columns() {
		var columns = new LinkedHashMap<String, String>();
		columns.put("amount", "额度：%s");
		columns.put("days", "天数：%s");
		columns.put("unit", "计费单位：%s");
		columns.put("who", "享受人：%s");
		columns.put("purpose", "用途：%s");
		columns.put("halfDays", "可请半天：%s");
		columns.put("evidence", "证明材料：%s");
		columns.put("evidenceFrom", "满几天须附证明：%s");
		columns.put("refusable", "可以不同意：%s");
		columns.put("carryOver", "可结转年数：%s");
		columns.put("balance", "列入余额：%s");
		columns.put("open", "假别可让他人知道：%s");
		columns.put("words", "也称：%s");
		return columns;
	}

}
