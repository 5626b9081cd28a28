package org.shegong.web.roster;

import java.util.regex.Pattern;

import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Misread;

/**
 * What kind and days say already: the value is left out, or says the same once more. What
 * else there is to tell belongs into the note, where nobody takes it for a fact.
 *
 * @param saysNothing what may stand there all the same
 */
record BareValue(Pattern saysNothing, String allowed) implements FiledKind.Writing {

	/** Hurt at work; how is for the note. */
	static final BareValue INJURY = new BareValue(Pattern.compile("(工伤|因工负伤|因工受伤|injury)?"), "工伤的内容留空，伤情写在“备注”");

	/** The certificate aimed at is that of the lowest level for everybody. */
	static final BareValue ELIGIBLE = new BareValue(
			Pattern.compile("(已?符合)?((助理|初级|中级|高级)?(社会工作师|社工师))?(考试)?(报考)?(条件|资格)?"), "内容留空，或写 助理社会工作师");

	@Override
	public FiledValue read(FiledValue line, String text) {
		if (text != null && !this.saysNothing.matcher(Line.plain(text)).matches()) {
			throw new Misread("不是系统认识的写法：" + this.allowed + "；现为%s", text);
		}
		return line;
	}

	@Override
	public String inWords(FiledValue line) {
		return "";
	}

}
