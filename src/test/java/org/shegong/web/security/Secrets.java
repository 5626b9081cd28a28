package org.shegong.web.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be known of somebody, each by words that stand nowhere else. */
enum Secrets {

	/** Why somebody asked for leave. */
	REASON("腰椎间盘突出复诊"),
	/** What an illness on file is called. */
	DIAGNOSIS("甲状腺结节随访"),
	/** The number that stands for a person for life. */
	IDENTITY_NUMBER("140105198601150018"),
	/** That there is such a person, or a case of theirs. */
	EXISTENCE("孙立");

	private final String words;

	Secrets(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

	/** What an answer tells of it. */
	static List<Secrets> in(String text) {
		return java.util.Arrays.stream(values()).filter((secret) -> text.contains(secret.words)).toList();
	}

	/** Who may know what; who is not named may know nothing. */
	static Map<String, List<Secrets>> known() {
		var known = new LinkedHashMap<String, List<Secrets>>();
		known.put("m1", List.of(values()));
		known.put("office", List.of(values()));
		known.put("hr", List.of(values()));
		known.put("sec", List.of(EXISTENCE));
		known.put("sjb", List.of(EXISTENCE));
		known.put("watch", List.of(EXISTENCE));
		known.put("principal", List.of(EXISTENCE));
		known.put("m3", List.of(EXISTENCE));
		known.put("dm-sec", List.of(EXISTENCE));
		known.put("yt-sec", List.of());
		known.put("cz-office", List.of());
		known.put("cz-watch", List.of());
		known.put("qh-draws", List.of(EXISTENCE));
		known.put("cz-draws", List.of());
		return known;
	}

}
