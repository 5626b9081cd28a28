package org.shegong.recruitment.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A candidate found on the negative list by a department. */
@Entity
@Table(name = "negative_hit")
class NegativeHit {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private Long request;

	@Column(name = "candidate")
	private int no;

	private String item;

	private String title;

	private String note;

	private String party;

	protected NegativeHit() {
	}

	/**
	 * @param title the item in words, as the policy had it then
	 */
	NegativeHit(Review review, HitLine line, String title) {
		this.request = review.request();
		this.party = review.title();
		this.no = line.candidate();
		this.item = line.item();
		this.title = title;
		this.note = line.note();
	}

	int candidate() {
		return this.no;
	}

	String inWords() {
		if (this.item.equals(HitLine.OTHER)) {
			return "联审不同意：%s（%s）".formatted(this.note, this.party);
		}
		return "列入任职资格负面清单：%s%s（%s）".formatted(this.title, (this.note != null) ? "，" + this.note : "", this.party);
	}

}
