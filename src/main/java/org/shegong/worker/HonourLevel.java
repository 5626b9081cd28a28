package org.shegong.worker;

import java.util.regex.Pattern;

/** How high a commendation comes from, as far as a rule asks. */
public enum HonourLevel {

	/** By a province or ministry or above. */
	PROVINCIAL_OR_ABOVE, OTHER;

	private static final Pattern PROVINCIAL = Pattern.compile(
			"省级|省部级|省委|省政府|省人民政府|自治区级|自治区党委|自治区人民政府|部级|部委|国家级|全国|国务院|中央|provincial|ministerial|national",
			Pattern.CASE_INSENSITIVE);

	/** Found once, as somebody enters or brings it: however its name is written. */
	public static HonourLevel ofName(String words) {
		return (words != null && PROVINCIAL.matcher(words).find()) ? PROVINCIAL_OR_ABOVE : OTHER;
	}

}
