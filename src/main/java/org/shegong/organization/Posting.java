package org.shegong.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/** One account holds one post at one unit. */
@Entity
@EntityListeners(PostingWatch.class)
@Table(name = "posting")
public class Posting {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private AccountName account;

	private String personName;

	@Enumerated(EnumType.STRING)
	private Post post;

	private String unit;

	private boolean byPosition;

	protected Posting() {
	}

	/**
	 * @param byPosition whether the post follows from a worker's position (secretary,
	 * director) and leaves with it
	 */
	public Posting(AccountName account, String personName, Post post, String unit, boolean byPosition) {
		this.account = account;
		this.personName = personName;
		this.post = post;
		this.unit = unit;
		this.byPosition = byPosition;
	}

	public void rename(String personName) {
		this.personName = personName;
	}

	public AccountName account() {
		return this.account;
	}

	public String personName() {
		return this.personName;
	}

	public Post post() {
		return this.post;
	}

	public String unit() {
		return this.unit;
	}

	public boolean byPosition() {
		return this.byPosition;
	}

	/** The engine's candidate group of this post at this unit. */
	public String group() {
		return this.post.id() + "@" + this.unit;
	}

}
