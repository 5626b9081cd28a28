package org.shegong.web.policies;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.shegong.organization.Post;
import org.shegong.policy.ValueWords;

import org.springframework.stereotype.Component;

/** Values of the rule book in words, with what they are counted in. */
@Component
class RuleWords implements ValueWords {

	private static final Pattern SHARE = Pattern.compile("(.*?)(?:百分比|百分之几|百分数)(.*)");

	private static final Pattern NOUGHT = Pattern.compile("[，；]\\s*0 为([^，；]+)");

	private static final Pattern EMPTY = Pattern.compile("空为([^，；]+)");

	private static final Pattern RULE_ID = Pattern.compile("[A-Z]+-\\d+，?");

	private static final Pattern DAY = Pattern.compile("(\\d{4})-0?(\\d{1,2})-0?(\\d{1,2})");

	private static final Pattern MONTH = Pattern.compile("(\\d{4})-0?(\\d{1,2})");

	private static final Pattern DATE = Pattern.compile("0?(\\d{1,2})-0?(\\d{1,2})");

	/** How a column of a table is said; others, which only programs read, are not. */
	private static final Map<String, String> COLUMNS = columns();

	private final RuleChoices choices;

	private final LeaveRowWords leaves;

	RuleWords(RuleChoices choices, LeaveRowWords leaves) {
		this.choices = choices;
		this.leaves = leaves;
	}

	@Override
	public String of(Object value, String unit) {
		if (value instanceof Boolean yes) {
			return yes ? "是" : "否";
		}
		if (value instanceof Number number) {
			return counted(number, unit);
		}
		if (value instanceof Collection<?> many) {
			return many.isEmpty() ? "无"
					: many.stream()
						.map((one) -> (one instanceof Map<?, ?> row) ? row(row) : text(one.toString(), unit))
						.collect(Collectors.joining((many.iterator().next() instanceof Map) ? "；" : "、"));
		}
		return (value instanceof Map<?, ?> row) ? this.leaves.of(row) : text(value.toString(), unit);
	}

	private static String counted(Number number, String unit) {
		var nought = NOUGHT.matcher(unit);
		if (number.doubleValue() == 0 && nought.find()) {
			return nought.group(1);
		}
		var in = RULE_ID.matcher(nought.replaceAll("")).replaceAll("");
		var share = SHARE.matcher(in);
		if (share.matches()) {
			return share.group(1) + number + "%" + share.group(2);
		}
		if (in.startsWith("月计薪")) {
			return number + "天";
		}
		return number + ((in.startsWith("月") && !in.startsWith("月-")) ? "个" : "") + in;
	}

	private String text(String text, String unit) {
		if (text.isBlank()) {
			var empty = EMPTY.matcher(unit);
			return empty.find() ? empty.group(1) : "无";
		}
		var title = Optional.ofNullable(this.choices.of(unit).get(text)).orElse(RuleChoices.other(text));
		return switch (unit) {
			case "日期" -> DAY.matcher(title).replaceAll("$1年$2月$3日");
			case "年-月" -> MONTH.matcher(title).replaceAll("$1年$2月");
			case "月-日" -> DATE.matcher(title).replaceAll("$1月$2日");
			default -> title;
		};
	}

	private static String row(Map<?, ?> row) {
		return COLUMNS.entrySet()
			.stream()
			.filter((column) -> row.get(column.getKey()) != null)
			.map((column) -> column.getValue().formatted(word(row.get(column.getKey()))))
			.collect(Collectors.joining("，"));
	}

	private static String word(Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "是" : "否";
		}
		return Post.of(value.toString()).map(Post::title).orElse(RuleChoices.other(value.toString()));
	}

	private static Map<String, String> columns() {
		var columns = new LinkedHashMap<String, String>();
		columns.put("title", "%s");
		columns.put("post", "由%s办理");
		columns.put("share", "占%s%%");
		columns.put("relation", "%s");
		columns.put("totalFrom", "工作满%s年");
		columns.put("totalBelow", "不满%s年");
		columns.put("hereFrom", "本单位满%s年");
		columns.put("hereBelow", "不满%s年");
		columns.put("months", "%s个月");
		columns.put("within", "在%s个月内累计");
		columns.put("upTo", "不超过%s户");
		columns.put("posts", "%s人");
		columns.put("level", "%s");
		columns.put("leads", "请假人为书记、主任：%s");
		columns.put("base", "原%s周岁");
		columns.put("every", "每%s个月延迟一个月");
		columns.put("most", "最多%s");
		return columns;
	}

}
