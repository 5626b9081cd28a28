package org.shegong.web;

import java.util.Locale;

import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a list is searched for and which of its pages is asked for, as a call gives both.
 *
 * @param q part of a name or of a number; null or blank for everything
 * @param page from 1; null for the first
 */
public record Wanted(String q, String page) {

	private static final int ROWS = 50;

	private static final int LONGEST = 100;

	/** Refuses what is no page and a search for more than anything is called. */
	public PageRequest request() {
		if (this.q != null && this.q.length() > LONGEST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "查找内容最多%d字，请只填写姓名、名称或编号的一部分".formatted(LONGEST));
		}
		var asked = (this.page != null && !this.page.isBlank()) ? this.page.strip() : "1";
		if (!asked.matches("[1-9][0-9]{0,6}")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "页码应为从1开始的整数，请改为1、2、3……");
		}
		return PageRequest.of(Integer.parseInt(asked) - 1, ROWS);
	}

	/** For {@code like … escape '!'} on lower case; empty for everything. */
	public String pattern() {
		var part = (this.q != null) ? this.q.strip().toLowerCase(Locale.ROOT) : "";
		return part.isEmpty() ? "" : "%" + part.replaceAll("[!%_]", "!$0") + "%";
	}

}
