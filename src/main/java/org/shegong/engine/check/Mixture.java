package org.shegong.engine.check;

import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two sides that an expression holds against each other: the engine fails, or never
 * agrees, where one is nothing like the other.
 */
record Mixture(Side left, Side right, boolean order) {

	private static final Map<Class<?>, String> TITLES = Map.of(String.class, "文字", Number.class, "数字", Boolean.class,
			"是或否", Date.class, "日期时间");

	private static final Map<String, String> WRITTEN = Map.of("date", "\\d{4}-\\d{2}-\\d{2}.*", "datetime",
			"\\d{4}-\\d{2}-\\d{2}.*", "time", "\\d{2}:\\d{2}.*");

	private static final Set<String> LISTS = Set.of("checklist", "taglist");

	private static final String NUMBER = "\\s*-?\\d+(\\.\\d+)?\\s*|";

	/**
	 * One side.
	 *
	 * @param words as people read it
	 * @param texts that it can be; empty for not known
	 * @param writing type of the field that it comes from; null for none
	 */
	record Side(String words, Class<?> type, Set<String> texts, String writing) {

		private boolean isText() {
			return this.type == String.class;
		}

		/** As a form has it: a text is never taken for what it is not. */
		Side beside(Side other) {
			return (isText() && other.isText()) ? this : new Side(this.words, this.type, Set.of(), this.writing);
		}

		/** Whether it is known, and something else. */
		boolean isOtherThan(Class<?> wanted) {
			return isKnown() && !is(wanted);
		}

		/** Whether it is picked from options. */
		boolean isChosen() {
			return this.writing != null && !isList() && !this.texts.isEmpty();
		}

		/** Whether it stands there as text. */
		boolean isWritten() {
			return this.writing == null && isText() && !this.texts.isEmpty();
		}

		/** Whether several of its options may be chosen. */
		private boolean isList() {
			return LISTS.contains(String.valueOf(this.writing));
		}

		private boolean is(Class<?> wanted) {
			return wanted.isAssignableFrom(this.type);
		}

		private boolean isAlways(String pattern) {
			return !this.texts.isEmpty() && this.texts.stream().allMatch((text) -> text.matches(pattern));
		}

		String title() {
			return TITLES.entrySet()
				.stream()
				.filter((known) -> is(known.getKey()))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse("一组内容");
		}

		private boolean isKnown() {
			return this.type != Object.class && TITLES.keySet().stream().anyMatch(this::is);
		}

	}

	/** Why they do not go together; empty where they do. */
	Optional<String> fault() {
		if (!this.left.isKnown() || !this.right.isKnown()) {
			return Optional.empty();
		}
		var list = Stream.of(this.left, this.right).filter(Side::isList).findFirst();
		if (list.isPresent()) {
			return Optional.of("“%s”可以选好几项，不能这样比较：选了两项就不相等".formatted(list.get().words()));
		}
		if (this.left.isText() && this.right.isText()) {
			return fits(this.left, this.right) && fits(this.right, this.left) ? Optional.empty()
					: Optional.of("“%s”是%s，“%s”不是，比不出结果".formatted(dated().words(),
							"time".equals(dated().writing()) ? "时间" : "日期",
							(dated() == this.left) ? this.right.words() : this.left.words()));
		}
		var alike = this.left.title().equals(this.right.title()) || converts(this.left, this.right)
				|| converts(this.right, this.left);
		return alike ? Optional.empty() : Optional.of("“%s”是%s，“%s”是%s，放在一起比较会出错".formatted(this.left.words(),
				this.left.title(), this.right.words(), this.right.title()));
	}

	/** What to do about it. */
	String remedy() {
		return (this.left.isList() || this.right.isList()) ? "请在表单中改为单选（Radio group 或 Select），或者每一项用一个勾选框（Checkbox）"
				: "请让两边是同一种内容：数字直接写，文字加单引号，是或否写 true 或直接写变量名，日期写 '2026-03-16'";
	}

	private Side dated() {
		return WRITTEN.containsKey(String.valueOf(this.left.writing())) ? this.left : this.right;
	}

	/** Whether what is written on the one side can be on the other. */
	private static boolean fits(Side dated, Side other) {
		var pattern = WRITTEN.get(String.valueOf(dated.writing()));
		if (pattern == null) {
			return true;
		}
		if (other.writing() != null) {
			return pattern.equals(WRITTEN.get(other.writing()));
		}
		return other.texts().isEmpty() || other.isAlways(pattern + "|");
	}

	/** Whether the engine makes of a text what the other is. */
	private boolean converts(Side text, Side other) {
		return text.isText() && (other.is(Number.class) && text.isAlways(NUMBER)
				|| other.is(Boolean.class) && !this.order && text.isAlways("true|false"));
	}

}
