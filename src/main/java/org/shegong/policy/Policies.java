package org.shegong.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The jurisdictions and their numbers, each one file: those that came with the
 * application and those of {@code --shegong.policies}. Files that are wrong do not
 * replace the ones in force. Source: policy.md A.0 and A.16.
 */
@Component
public class Policies {

	private static final Logger log = LoggerFactory.getLogger(Policies.class);

	private final PolicyFolder folder;

	private volatile Jurisdictions inForce;

	private volatile Map<String, String> texts = Map.of();

	@Autowired
	Policies(PolicyFolder folder) {
		this.folder = folder;
		if (!folder.exists()) {
			throw new RefusedPolicies("没有目录 " + folder.inWords() + "（参数 --shegong.policies）");
		}
		var faults = refresh();
		if (!faults.isEmpty()) {
			throw new RefusedPolicies(PolicyFault.inWords(faults));
		}
	}

	Policies(Jurisdictions book) {
		this.folder = null;
		this.inForce = book;
	}

	/**
	 * Reads the files anew, where any of them changed.
	 * @return what is wrong with them; then those in force stay
	 */
	public synchronized List<PolicyFault> refresh() {
		var now = this.folder.texts();
		if (now.equals(this.texts)) {
			return List.of();
		}
		var read = now.entrySet().stream().map((file) -> PolicyReader.read(file.getKey(), file.getValue())).toList();
		var files = new LinkedHashMap<String, PolicyFile>();
		read.forEach((reading) -> files.put(reading.file().name(), reading.file()));
		var book = new Jurisdictions(files);
		var faults = Stream.concat(gone(files.keySet()), read.stream().flatMap((reading) -> reading.faults().stream()))
			.toList();
		var all = faults.isEmpty() ? CrossReading.faults(book) : faults;
		if (all.isEmpty()) {
			this.inForce = book;
			this.texts = now;
			log.info("Policies in force: {}", book.names());
		}
		return all;
	}

	/** Whether there is a folder whose files may change while the server runs. */
	public boolean areKeptOutside() {
		return this.folder.isSet();
	}

	/** Units may live by a jurisdiction, so none goes while the server runs. */
	private Stream<PolicyFault> gone(Set<String> names) {
		return this.texts.keySet()
			.stream()
			.filter((name) -> !names.contains(name))
			.map((name) -> new PolicyFault(name + ".yaml", 0, "文件不见了；在用的规定不能中途取消，请放回去"));
	}

	/**
	 * The numbers of a jurisdiction on a day.
	 * @param policy one of {@link #names()}; null means the national rules alone
	 */
	public Policy of(String policy, LocalDate date) {
		var name = (policy == null) ? PolicyFile.NATIONAL : policy;
		var book = this.inForce;
		if (book.get(name) == null) {
			throw new IllegalArgumentException(
					"There is no policy %s: use one of %s or add policies/%s.yaml".formatted(name, names(), name));
		}
		return new Policy(name, date, (parameter) -> book.find(name, parameter, date));
	}

	/**
	 * All that holds for a jurisdiction on a day, in the order of the office.
	 * @param policy null means the national rules alone
	 */
	public List<Rule> rules(String policy, LocalDate date) {
		var name = (policy == null) ? PolicyFile.NATIONAL : policy;
		var book = this.inForce;
		return book.parameters()
			.stream()
			.flatMap((parameter) -> rule(book, name, parameter, date).stream())
			.sorted(Comparator.comparing(Rule::area))
			.toList();
	}

	private static Optional<Rule> rule(Jurisdictions book, String policy, String parameter, LocalDate date) {
		return book.find(policy, parameter, date).map((found) -> {
			var item = book.item(policy, parameter).orElseThrow();
			return new Rule(parameter, item.area(), item.title(), item.unit(), found);
		});
	}

	/**
	 * The files as they lie in the folder, whether one may be changed without a build.
	 */
	public List<Jurisdiction> jurisdictions() {
		var book = this.inForce;
		return book.names()
			.stream()
			.map(book::get)
			.map((file) -> new Jurisdiction(file.name(), file.title(), file.parent(), this.folder.isOwn(file.name())))
			.toList();
	}

	/**
	 * One file of rules.
	 *
	 * @param parent null for the national rules
	 * @param own whether it lies in the office's own folder
	 */
	public record Jurisdiction(String name, String title, String parent, boolean own) {
	}

	/** All jurisdictions, {@code national} included. */
	public Set<String> names() {
		return this.inForce.names();
	}

	/** How people call a jurisdiction. */
	public String title(String policy) {
		return this.inForce.get(policy).title();
	}

	/** All parameters that any jurisdiction knows. */
	public Set<String> parameters() {
		return this.inForce.parameters();
	}

	/** All values of a parameter that any jurisdiction has or had. */
	public Stream<Object> values(String parameter) {
		return names().stream()
			.map((name) -> this.inForce.get(name).items().get(parameter))
			.filter((item) -> item != null)
			.flatMap((item) -> item.entries().stream())
			.map((entry) -> entry.parameter().value())
			.distinct();
	}

}
