package org.shegong.web;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.springframework.data.domain.Page;

/**
 * One page of a list.
 *
 * @param total how many rows all pages have together
 * @param page from 1; behind the last there are no rows
 * @param pages none where there is nothing
 * @param more whether there are more rows than were counted
 */
public record Paged<T>(List<T> rows, long total, int page, int pages,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean more) {

	public static <S, T> Paged<T> of(Page<S> found, Function<S, T> row) {
		return new Paged<>(found.getContent().stream().map(row).toList(), found.getTotalElements(),
				found.getNumber() + 1, found.getTotalPages(), false);
	}

	/** The same of a list that is counted only so far. */
	static <S, T> Paged<T> ofLong(Page<S> found, Function<S, T> row) {
		return new Paged<>(found.getContent().stream().map(row).toList(), found.getTotalElements(),
				found.getNumber() + 1, found.getTotalPages(), found.getTotalElements() >= LongList.COUNTED);
	}

}
