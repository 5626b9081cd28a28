package org.shegong.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;

import org.shegong.account.AccountName;
import org.shegong.approval.GivenOver;
import org.shegong.approval.Opinion;
import org.shegong.approval.SentBack;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.worker.Worker;
import org.shegong.worker.Workers;
import org.springframework.stereotype.Component;

/** Names instead of accounts, and who is acting. */
@Component
public class People {

	private static final int LATIN_END = 0x250;

	private final Workers workers;

	private final Postings postings;

	private final IdentityService identity;

	private final SystemRights system;

	private final BatchOrder batch;

	People(Workers workers, Postings postings, IdentityService identity, SystemRights system, BatchOrder batch) {
		this.batch = batch;
		this.system = system;
		this.workers = workers;
		this.postings = postings;
		this.identity = identity;
	}

	/**
	 * The name of an account's person, or of the account; the account itself where it has
	 * none.
	 */
	public String name(AccountName account) {
		return this.workers.byAccount(account)
			.map(Worker::name)
			.or(() -> this.postings.findByAccount(account).stream().map(Posting::personName).findFirst())
			.or(() -> ofAccount(account))
			.orElse(account.value());
	}

	/** The same of many at once. */
	public Map<AccountName, String> names(Collection<AccountName> accounts) {
		var names = new HashMap<AccountName, String>();
		this.workers.findAllById(unnamed(accounts, names).stream().map(AccountName::worker).toList())
			.forEach((worker) -> names.put(worker.code().account(), worker.name()));
		var others = unnamed(accounts, names);
		if (!others.isEmpty()) {
			this.postings.findByAccountIn(others)
				.forEach((posting) -> names.putIfAbsent(posting.account(), posting.personName()));
		}
		names.putAll(ofAccounts(unnamed(accounts, names)));
		unnamed(accounts, names).forEach((account) -> names.put(account, account.value()));
		return names;
	}

	private static List<AccountName> unnamed(Collection<AccountName> accounts, Map<AccountName, String> names) {
		return accounts.stream()
			.filter((account) -> account != null && !names.containsKey(account))
			.distinct()
			.toList();
	}

	private Optional<String> ofAccount(AccountName account) {
		return Optional.ofNullable(ofAccounts(List.of(account)).get(account));
	}

	/** Administrators and designers need neither a personnel file nor a post. */
	private Map<AccountName, String> ofAccounts(List<AccountName> accounts) {
		if (accounts.isEmpty()) {
			return Map.of();
		}
		var ids = accounts.stream().map(AccountName::value).toArray(String[]::new);
		var names = new HashMap<AccountName, String>();
		this.system.use(() -> this.identity.createUserQuery().userIdIn(ids).list()).forEach((user) -> {
			var name = called(user.getLastName(), user.getFirstName());
			if (!name.isBlank()) {
				names.put(AccountName.of(user.getId()), name);
			}
		});
		return names;
	}

	/** The family name stands first, but for names in Latin letters. */
	private static String called(String family, String given) {
		var parts = Stream.of(family, given).filter((part) -> part != null && !part.isBlank()).toList();
		var latin = parts.stream().allMatch((part) -> part.chars().allMatch((letter) -> letter < LATIN_END));
		return (latin && parts.size() == 2) ? given + " " + family : String.join("", parts);
	}

	/** Who gave an opinion, and in whose place. */
	public String signed(Opinion opinion) {
		return signed(opinion, this::name);
	}

	/** Who gave a task into other hands, and in whose place. */
	public String signed(GivenOver given) {
		return signed(given.personName(), given.onBehalf(), this::name);
	}

	/** Who sent a request back, and in whose place. */
	public String signed(SentBack sent) {
		return signed(sent.personName(), sent.onBehalf(), this::name);
	}

	/** Into whose hands a task was given. */
	public static String given(GivenOver given) {
		return "转办给%s（%s）".formatted(given.receiverName(), Post.of(given.post()).map(Post::title).orElse(given.post()));
	}

	/** The same where names were asked for before. */
	public static String signed(Opinion opinion, Function<AccountName, String> name) {
		return signed(opinion.personName(), opinion.onBehalf(), name);
	}

	private static String signed(String person, AccountName onBehalf, Function<AccountName, String> name) {
		return (onBehalf == null) ? person : "%s（代%s）".formatted(person, name.apply(onBehalf));
	}

	/**
	 * The account acting now, or having ordered what a batch does now; null when the
	 * system acts.
	 */
	public AccountName acting() {
		return this.batch.by().orElseGet(this::authenticated);
	}

	private AccountName authenticated() {
		var authentication = this.identity.getCurrentAuthentication();
		return (authentication != null) ? AccountName.of(authentication.getUserId()) : null;
	}

	/** The groups of the acting account: its posts among them. */
	public List<String> groups() {
		var authentication = this.identity.getCurrentAuthentication();
		return (authentication != null && authentication.getGroupIds() != null) ? authentication.getGroupIds()
				: List.of();
	}

}
