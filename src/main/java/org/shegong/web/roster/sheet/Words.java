package org.shegong.web.roster.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words an office may write for each of a few values: the identifier, the title, and
 * what else is common.
 *
 * @param <T> the values
 */
public class Words<T> {

	private static final String JOINTS = "[+、,;/&]";

	private final Map<String, T> values = new LinkedHashMap<>();

	private final Map<String, String> titles = new LinkedHashMap<>();

	/** One value more, in the order in which the choices are to be offered. */
	public Words<T> with(T value, String id, String title, String... others) {
		return with(value, id, title, List.of(others));
	}

	public Words<T> with(T value, String id, String title, List<String> others) {
		this.values.put(Plain.word(id), value);
		this.values.put(Plain.word(title), value);
		this.values.put(Plain.word(id + title), value);
		others.forEach((other) -> this.values.putIfAbsent(Plain.word(other), value));
		this.titles.put(id, title);
		return this;
	}

	/** The value a word stands for. */
	public Optional<T> find(String text) {
		return Optional.ofNullable(this.values.get(Plain.word(text)));
	}

	/**
	 * The value a word stands for, and what may be written instead where it stands for
	 * none.
	 */
	public T read(String text) {
		return find(text).orElseThrow(() -> new Misread("没有%s这一选项，请填写：" + offered(), text));
	}

	/** Our own title of a value; the value itself where it is none of these. */
	public String titleOf(T value) {
		return this.titles.entrySet()
			.stream()
			.filter((choice) -> value.equals(this.values.get(Plain.word(choice.getKey()))))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(value.toString());
	}

	/**
	 * Several words joined in one text, also by the given words between them.
	 */
	List<T> readAll(String text, String joints) {
		var all = find(text);
		if (all.isPresent()) {
			return List.of(all.get());
		}
		return List.of(apart(Plain.narrow(text)).split(JOINTS + "|" + joints))
			.stream()
			.filter((part) -> !part.isBlank())
			.map(this::read)
			.distinct()
			.toList();
	}

	/**
	 * Titles that hold a joint themselves are replaced by their identifiers.
	 */
	private String apart(String text) {
		var apart = text;
		for (var choice : this.titles.entrySet()) {
			var title = Plain.narrow(choice.getValue());
			if (title.matches(".*" + JOINTS + ".*")) {
				apart = apart.replace(title, choice.getKey());
			}
		}
		return apart;
	}

	/** The value offered first. */
	public T first() {
		return this.values.values().iterator().next();
	}

	/** All choices in words. */
	public String offered() {
		return this.titles.entrySet()
			.stream()
			.map((choice) -> choice.getKey() + " " + choice.getValue())
			.collect(Collectors.joining("、"));
	}

}
