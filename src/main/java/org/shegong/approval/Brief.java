package org.shegong.approval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.shegong.policy.Basis;

/**
 * What stands on a task's form: a title for lists, labels of the office to values in the
 * order a reader wants them, and the rule of this level in words.
 */
public final class Brief {

	private final Map<String, String> lines = new LinkedHashMap<>();

	private final Map<String, String> items = new LinkedHashMap<>();

	private String title;

	private String rule;

	private boolean alone;

	private Brief(String title) {
		this.title = title;
	}

	/**
	 * @param title a few words for lists: who, what, when
	 */
	public static Brief of(String title) {
		return new Brief(title);
	}

	public Brief title(String other) {
		this.title = other;
		return this;
	}

	/** What says nothing (null or blank) is left out; a later value takes the place. */
	public Brief line(String label, Object value) {
		if (value != null && !value.toString().isBlank()) {
			this.lines.put(label, value.toString());
		}
		return this;
	}

	public Brief lines(Map<String, ?> more) {
		more.forEach(this::line);
		return this;
	}

	/** Something that the form offers to choose from, besides the decision. */
	public Brief item(String value, String label) {
		this.items.put(value, label);
		return this;
	}

	public Brief rule(Basis basis) {
		return rule(basis.cited());
	}

	public Brief rule(String words) {
		this.rule = words;
		return this;
	}

	/**
	 * For one of many, who is not shown the opinions given so far, as these may be about
	 * others (PIPL 6).
	 */
	public Brief forOneAlone() {
		this.alone = true;
		return this;
	}

	public String title() {
		return this.title;
	}

	/** Null where no rule stands behind the step. */
	public String rule() {
		return this.rule;
	}

	public boolean isForOneAlone() {
		return this.alone;
	}

	public Map<String, String> lines() {
		return Collections.unmodifiableMap(this.lines);
	}

	/** What may be chosen, in words by its value; empty for most forms. */
	public Map<String, String> items() {
		return Collections.unmodifiableMap(this.items);
	}

}
