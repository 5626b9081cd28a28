package org.shegong.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
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

	private final Clock clock;

	private final Supposition supposition;

	private volatile Jurisdictions inForce;

	private final Admission admission;

	private final Precedence precedence;

	private final LaidOut laidOut = new LaidOut();

	private final List<Consumer<Policies>> readers = new CopyOnWriteArrayList<>();

	private volatile Map<String, String> texts = Map.of();

	/**
	 * @param read what rooms read, checked before files come into force
	 * @param elsewhere who else reads values, asked before files come into force
	 * @param vocabulary the words that rooms know
	 */
	@Autowired
	Policies(PolicyFolder folder, Locals locals, Clock clock, ObjectProvider<Numbers<?>> read,
			ObjectProvider<ReadElsewhere> elsewhere, ObjectProvider<Vocabulary> vocabulary) {
		this(folder, locals, clock, new Admission(everywhere(read.stream()), elsewhere.stream().toList(),
				vocabulary.getIfAvailable(() -> Vocabulary.NONE)));
	}

	Policies(PolicyFolder folder, Locals locals, Clock clock) {
		this(folder, locals, clock, new Admission(everywhere(Stream.of()), List.of(), Vocabulary.NONE));
	}

	/** What no single room reads stands beside what the rooms read. */
	private static List<Numbers<?>> everywhere(Stream<Numbers<?>> rooms) {
		return Stream.<Numbers<?>>concat(Stream.of(SharedNumbers.BOUND, GeneralNumbers.BOUND), rooms).toList();
	}

	Policies(PolicyFolder folder, Locals locals, Clock clock, Admission admission) {
		this.admission = admission;
		this.folder = folder;
		this.supposition = new Supposition(locals);
		this.precedence = new Precedence(this.supposition, admission);
		this.clock = clock;
		if (!folder.exists()) {
			throw new RefusedPolicies("没有目录 " + folder.inWords() + "（参数 --shegong.policies）");
		}
		var faults = Stream.concat(Articles.faults().stream(), refresh().stream()).toList();
		if (!faults.isEmpty()) {
			throw new RefusedPolicies(PolicyFault.inWords(faults));
		}
	}

	Policies(Jurisdictions book, Clock clock) {
		this.admission = Admission.NONE;
		this.folder = null;
		this.supposition = new Supposition(Locals.NONE);
		this.precedence = new Precedence(this.supposition, Admission.NONE);
		this.clock = clock;
		this.inForce = book;
	}

	/**
	 * Reads the files anew, where any of them changed.
	 * @return what is wrong with them; then those in force stay
	 */
	public synchronized List<PolicyFault> refresh() {
		var content = this.folder.content();
		var now = content.texts();
		if (now.equals(this.texts) && content.faults().isEmpty()) {
			return List.of();
		}
		var read = this.admission.read(content, LocalDate.now(this.clock));
		var book = read.book();
		var all = Stream.concat(gone(now.keySet()), read.faults().stream()).toList();
		if (all.isEmpty()) {
			this.inForce = book;
			this.texts = now;
			log.info("Policies in force: {}", book.names());
			this.readers.forEach((reader) -> reader.accept(this));
		}
		return all;
	}

	/** Tells somebody of the rule book, now and whenever other files come into force. */
	public synchronized void tell(Consumer<Policies> reader) {
		this.readers.add(reader);
		reader.accept(this);
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
	 * The numbers of a jurisdiction on a day, whatever its units keep themselves.
	 * @param policy one of {@link #names()}; null means the national rules alone
	 */
	public Policy of(String policy, LocalDate date) {
		return at(Locality.of(policy), date);
	}

	/** The numbers that hold somewhere on a day. */
	public Policy at(Locality place, LocalDate date) {
		return at(place, date, null);
	}

	/**
	 * The same as it was known at a moment: a running case keeps the numbers with which
	 * it began, whatever its county enters later.
	 * @param known null: as it is known now
	 */
	public Policy at(Locality place, LocalDate date, Instant known) {
		var name = place.file();
		var book = this.inForce;
		if (book.get(name) == null) {
			throw new IllegalArgumentException(
					"There is no policy %s: use one of %s or add policies/%s.yaml".formatted(name, names(), name));
		}
		return this.laidOut.of(book, place, date, this.supposition.of(place.units(), known), (kept) -> {
			var precedence = this.precedence.of(kept);
			return new Policy(name, date, book.parameters(),
					(parameter) -> precedence.find(book, place, parameter, date, known));
		});
	}

	/**
	 * The same for many places, each set of numbers read once for all who live by it.
	 * @param known null: as it is known now
	 */
	public Function<Locality, Policy> each(LocalDate date, Instant known) {
		var read = new HashMap<Locality, Policy>();
		return (place) -> read.computeIfAbsent(place.telling(this.supposition::keeps),
				(telling) -> at(telling, date, known));
	}

	/** The same as they were when a case began. */
	public Function<Locality, Policy> eachBegun(Instant submitted) {
		return each(dayOf(submitted), submitted);
	}

	/**
	 * Weighs something as if a county or city kept a number already, whatever the day,
	 * for itself and all below that keep none of their own.
	 */
	public <T> T supposing(String unit, Parameter own, Supplier<T> weighing) {
		return this.supposition.during(unit, own, weighing);
	}

	/**
	 * The numbers with which a case began: those of the day on which it was submitted, as
	 * they were known then.
	 */
	public Policy begun(Locality place, Instant submitted) {
		return at(place, dayOf(submitted), submitted);
	}

	/**
	 * Numbers that a new case would be judged by otherwise than one that runs.
	 * @param areas the parts of the rule book that matter
	 * @param of the day whose numbers the case is judged by; null: the day on which it
	 * was submitted, and a new one by those of today
	 */
	public List<Changed> changed(Locality place, Set<Area> areas, Instant submitted, LocalDate of) {
		var book = this.inForce;
		var then = (of != null) ? of : dayOf(submitted);
		var now = (of != null) ? of : LocalDate.now(this.clock);
		return book.parameters().stream().flatMap((parameter) -> {
			var item = book.item(place.file(), parameter).filter((found) -> areas.contains(found.area()));
			var before = item.flatMap((found) -> this.precedence.find(book, place, parameter, then, submitted));
			var after = before.flatMap((found) -> this.precedence.find(book, place, parameter, now, null));
			return after.filter((found) -> !found.value().equals(before.get().value()))
				.map((found) -> Changed.of(item.get(), before.get(), found))
				.stream();
		}).sorted(Comparator.comparing(Changed::area)).toList();
	}

	private LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, this.clock.getZone());
	}

	/** All that holds somewhere on a day, in the order of the office. */
	public List<Rule> rules(Locality place, LocalDate date) {
		return this.precedence.rules(this.inForce, place, date);
	}

	/**
	 * What stands against a number that a county or city would keep itself: an unknown
	 * name, another kind of value, a higher text, what no room could work with; in
	 * sentences.
	 * @param places of the unit itself and of those below it
	 * @param words how a value of a unit is said to people
	 */
	public List<String> against(List<Locality> places, Parameter own, BiFunction<Object, String, String> words) {
		return entering().against(places, own, words);
	}

	/** The same about all numbers of a file at once, with their lines. */
	List<PolicyFault> against(List<Locality> places, PolicyFile file, BiFunction<Object, String, String> words) {
		return entering().against(places, file, words);
	}

	private Entering entering() {
		return new Entering(this.inForce, this.precedence, this.admission, this::at);
	}

	/** Meaning, unit and place of a parameter; empty where there is none of that name. */
	Optional<PolicyFile.Item> item(String parameter) {
		return this.inForce.item(PolicyFile.NATIONAL, parameter);
	}

	/** The part of the rule book a parameter stands in; empty where there is none. */
	public Optional<Area> area(String parameter) {
		return this.inForce.anywhere(parameter).map(PolicyFile.Item::area);
	}

	/** Meaning of a parameter; empty where there is none of that name. */
	public Optional<String> meaning(String parameter) {
		return this.inForce.anywhere(parameter).map(PolicyFile.Item::title);
	}

	/** What a parameter is counted in; empty where there is none of that name. */
	public Optional<String> unit(String parameter) {
		return this.inForce.anywhere(parameter).map(PolicyFile.Item::unit);
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

	/** Those that count working days until something is due. */
	public Set<String> deadlines() {
		return names().stream()
			.flatMap((name) -> this.inForce.get(name).items().values().stream())
			.filter((item) -> "工作日".equals(item.unit()) && item.name().endsWith("-workdays"))
			.map(PolicyFile.Item::name)
			.collect(Collectors.toCollection(TreeSet::new));
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
