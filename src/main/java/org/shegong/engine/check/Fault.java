package org.shegong.engine.check;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Something in a file that cannot work, or that only looks wrong.
 *
 * @param file name of the file
 * @param element id of the element; null where the whole file is meant
 * @param name what people call the element; null where it has no name
 * @param message what is wrong
 * @param remedy what to do
 * @param warning whether it works all the same
 */
@Embeddable
public record Fault(String file, String element, @Column(name = "element_name") String name, String message,
		String remedy, boolean warning) {

	private static final int LONG = 250;

	private static final int LONGEST = 900;

	public Fault {
		file = cut(file, LONG);
		element = cut(element, LONG);
		name = cut(name, LONG);
		message = cut(message, LONGEST);
		remedy = cut(remedy, LONGEST);
	}

	/** Where, what and what to do, in one line. */
	public String inWords() {
		var place = (this.element == null) ? this.file
				: "%s 的%s%s".formatted(this.file, (this.name != null) ? "“" + this.name + "”" : "元素 ",
						(this.name != null) ? "（" + this.element + "）" : this.element);
		return "%s%s：%s。%s。".formatted(this.warning ? "提醒 " : "", place, this.message, this.remedy);
	}

	private static String cut(String text, int length) {
		return (text == null || text.length() <= length) ? text : text.substring(0, length);
	}

}
