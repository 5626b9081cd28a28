package org.shegong.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.shegong.account.AccountName;
import org.shegong.organization.OrgUnit;
import org.shegong.organization.OrgUnits;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.springframework.stereotype.Component;

/**
 * People among whom somebody chooses: each once, with all the posts they hold, so that
 * nobody takes them for two, or for less than they are.
 */
@Component
public class HeldPosts {

	private final Postings postings;

	private final OrgUnits units;

	HeldPosts(Postings postings, OrgUnits units) {
		this.postings = postings;
		this.units = units;
	}

	/**
	 * Somebody who is offered.
	 *
	 * @param chosen the post for which they would be taken
	 * @param titles of all their posts, that one first; those at other units with the
	 * unit
	 */
	public record Holder(Posting chosen, String titles, String unitName) {
	}

	/** In their order; of somebody who comes twice the first post counts. */
	public List<Holder> of(Collection<Posting> offered) {
		if (offered.isEmpty()) {
			return List.of();
		}
		var chosen = offered.stream()
			.collect(Collectors.toMap(Posting::account, (posting) -> posting, (one, other) -> one, LinkedHashMap::new));
		var held = this.postings.findByAccountIn(chosen.keySet())
			.stream()
			.collect(Collectors.groupingBy(Posting::account));
		var names = names(Stream.concat(offered.stream(), held.values().stream().flatMap(List::stream)));
		return chosen.values().stream().map((one) -> holder(one, held, names)).toList();
	}

	private Map<String, String> names(Stream<Posting> postings) {
		return this.units.findAllById(postings.map(Posting::unit).distinct().toList())
			.stream()
			.collect(Collectors.toMap(OrgUnit::code, OrgUnit::name));
	}

	private static Holder holder(Posting chosen, Map<AccountName, List<Posting>> held, Map<String, String> names) {
		var others = held.getOrDefault(chosen.account(), List.of())
			.stream()
			.filter((one) -> !one.group().equals(chosen.group()))
			.map((one) -> one.unit().equals(chosen.unit()) ? one.post().title()
					: names.getOrDefault(one.unit(), one.unit()) + one.post().title());
		return new Holder(chosen,
				Stream.concat(Stream.of(chosen.post().title()), others).distinct().collect(Collectors.joining("、")),
				names.getOrDefault(chosen.unit(), chosen.unit()));
	}

}
