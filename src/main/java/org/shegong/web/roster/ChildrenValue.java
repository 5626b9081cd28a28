package org.shegong.web.roster;

import java.math.BigDecimal;

import org.shegong.web.roster.sheet.Misread;
import org.shegong.web.roster.sheet.Words;

/**
 * How many children were born at once. 二孩 is the second child of a family and one birth
 * of one child.
 */
record ChildrenValue() implements FiledKind.Writing {

	private static final int MOST_AT_ONCE = 5;

	private static final Words<Integer> WORDS = new Words<Integer>()
		.with(1, "1", "单胎", "一孩", "二孩", "三孩", "一胎", "二胎", "头胎", "第一孩", "第二孩", "第三孩", "单胞胎", "独生子女", "一个", "男孩", "女孩",
				"男", "女", "儿子", "女儿", "长子", "长女", "次子", "次女")
		.with(2, "2", "双胞胎", "双胎", "龙凤胎", "孪生", "两个", "二个")
		.with(3, "3", "三胞胎", "三个");

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text == null) {
			return line;
		}
		var known = WORDS.find(text);
		if (known.isPresent()) {
			return line.amounting(BigDecimal.valueOf(known.get()));
		}
		var told = Told.read(text);
		if (told.number() == null || !told.words().isEmpty() || !told.countsIn("名|孩") || !isCount(told.number())) {
			throw new Misread("应为出生子女数，如 1、2 或 双胞胎；现为%s", text);
		}
		return line.amounting(told.number());
	}

	private static boolean isCount(BigDecimal number) {
		return number.stripTrailingZeros().scale() <= 0 && number.signum() > 0 && number.intValue() <= MOST_AT_ONCE;
	}

	@Override
	public String inWords(FiledValue line) {
		return line.amount();
	}

}
