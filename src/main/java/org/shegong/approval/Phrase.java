package org.shegong.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.shegong.account.AccountName;

/** What somebody often writes as an opinion (常用意见), offered to them and nobody else. */
@Entity
@Table(name = "phrase")
public class Phrase {

	/** How long one may be, in letters. */
	public static final int LONGEST = 100;

	/** How many somebody keeps. */
	public static final int MOST = 20;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private AccountName account;

	private int place;

	private String words;

	protected Phrase() {
	}

	public Phrase(AccountName account, int place, String words) {
		this.account = account;
		this.place = place;
		this.words = words;
	}

	public String words() {
		return this.words;
	}

}
