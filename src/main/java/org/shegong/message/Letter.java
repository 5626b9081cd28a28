package org.shegong.message;

/**
 * A message in words, as it leaves the house: a number and a link, never a reason, a kind
 * of leave or a name.
 *
 * @param message its number, which makes its words unlike those of any other
 * @param link to the item; null where the address of the system is not set
 */
public record Letter(long message, String sentence, String link) {

	/** All of it as one text. */
	String text() {
		return "%s\n%s\n消息编号 %d".formatted(this.sentence, (this.link != null) ? this.link : "请登录社工审批系统查看。",
				this.message);
	}

}
