package org.shegong.web.roster.sheet;

/**
 * What was written, as a message may repeat it: never an identity number, and from a
 * sheet that keeps passwords nothing that could be one that slipped into another column.
 */
record Shown(String written, boolean besideSecrets) {

	private static final String HIDDEN = "所填内容";

	private static final int LONGEST = 30;

	private static final String DATE_OR_AMOUNT = "-?\\d{1,4}([-/.年]\\d{1,2}){1,2}[月日号]{0,2}|-\\d{1,6}";

	/**
	 * A sentence with what was written in the place of {@code %s}; where that is hidden,
	 * the sentence ends before it says what stands there.
	 */
	String in(String sentence) {
		var shown = text();
		return (shown.equals(HIDDEN) ? sentence.replace("；现为%s", "") : sentence).replace("%s", shown);
	}

	String text() {
		var plain = Plain.folded(this.written);
		if (plain.matches(".*\\d{15,}.*") || plain.matches(".*\\d\\.\\d+[eE]\\+?\\d+.*")) {
			return HIDDEN;
		}
		if (this.besideSecrets && !plain.matches(".*\\p{IsHan}.*|" + DATE_OR_AMOUNT)) {
			return HIDDEN;
		}
		return "“" + ((this.written.length() > LONGEST) ? this.written.substring(0, LONGEST) + "…" : this.written)
				+ "”";
	}

}
