package org.shegong.engine.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a form declares, as its file says it: the fields a person may fill in, under the
 * names and the limits they see.
 *
 * @param id by which models refer to it: that of a Camunda Form, the file name of a page
 * @param fields in their order on the form
 */
public record FormSheet(String id, List<Field> fields) {

	/** Fields to pick from which more than one may be picked. */
	private static final List<String> LISTS = List.of("checklist", "taglist");

	/**
	 * Reads a {@code .form} of Camunda or an embedded {@code .html}.
	 * @param name of the file
	 * @throws IllegalArgumentException if it cannot be read, saying why
	 */
	public static FormSheet read(String name, String content) {
		return name.endsWith(".form") ? CamundaForm.read(name, content) : EmbeddedForm.read(name, content);
	}

	public Optional<Field> field(String key) {
		return this.fields.stream().filter((field) -> field.key().equals(key)).findFirst();
	}

	/** How the form calls a field; the key itself where it has no such field. */
	public String label(String key) {
		return field(key).map(Field::label).orElse(key);
	}

	/**
	 * One field.
	 *
	 * @param label as people read it, without the remark in brackets behind it
	 * @param type {@code textfield textarea number date time datetime checkbox radio
	 * select checklist taglist}
	 * @param options offered by the form itself; empty where they come from elsewhere
	 * @param optionsFrom the expression or variable they come from; null where there is
	 * none
	 * @param min of a number; null for none, as the other limits
	 * @param decimals digits behind the point, at most
	 * @param increment of which a number is a multiple
	 * @param maxLength in characters
	 * @param unit that a number is counted in; empty where none is told
	 * @param fixed whether it only shows something and submits nothing
	 * @param hide FEEL expression under which the form does not show it; null for always
	 * shown
	 */
	public record Field(String key, String label, String type, boolean required, List<Option> options,
			String optionsFrom, BigDecimal min, BigDecimal max, Integer decimals, BigDecimal increment,
			Integer minLength, Integer maxLength, String pattern, String unit, boolean fixed, String hide) {

		/** Whether several of its options may be chosen. */
		public boolean isList() {
			return LISTS.contains(this.type);
		}

		/** Whether one picks it from options. */
		public boolean isChoice() {
			return isList() || this.type.equals("radio") || this.type.equals("select");
		}

	}

	/** What a person picks, and what is submitted then. */
	public record Option(String label, String value) {
	}

}
