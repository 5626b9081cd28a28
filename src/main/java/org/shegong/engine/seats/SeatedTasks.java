package org.shegong.engine.seats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.impl.context.Context;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.ApprovalRequests;
import org.shegong.approval.RequestNumber;
import org.shegong.bulk.Portions;
import org.shegong.organization.Post;
import org.shegong.organization.Posting;
import org.shegong.organization.Postings;
import org.shegong.organization.Tree;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which open tasks may come to others when seats are taken or given up: those below the
 * seats whose step may ask for such a post, found without opening a task.
 */
@Component
class SeatedTasks {

	/**
	 * A town with its communities; of more units the requests are too many to be named.
	 */
	private static final int FEW_UNITS = 60;

	private static final String OPEN = """
			select t.ID_, t.PROC_DEF_ID_, t.TASK_DEF_KEY_, t.PRIORITY_, p.BUSINESS_KEY_, l.GROUP_ID_
			from ACT_RU_EXECUTION p join ACT_RU_TASK t on t.PROC_INST_ID_ = p.ID_
			left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
			where\s""";

	private static final String OF_CASES = OPEN + "p.BUSINESS_KEY_ in (:those)";

	private static final String OF_COUNTIES = OPEN + "p.BUSINESS_KEY_ is not null and t.TENANT_ID_ in (:those)";

	private static final String CASES = "select process, id from approval_request where unit in (:units)";

	private final NamedParameterJdbcTemplate database;

	private final ApprovalRequests requests;

	private final Postings postings;

	SeatedTasks(NamedParameterJdbcTemplate database, ApprovalRequests requests, Postings postings) {
		this.database = database;
		this.requests = requests;
		this.postings = postings;
	}

	/** A task, and one of its candidate groups. */
	private record Row(String task, String model, String step, int priority, String number, String group) {

		private static Row of(ResultSet row) throws SQLException {
			return new Row(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getString(5),
					row.getString(6));
		}

		private boolean isConcerned(Set<Post> changed, Set<Post> own, Map<String, Optional<AskedPosts>> steps) {
			var late = this.priority >= Handlers.URGENT;
			return steps.computeIfAbsent(this.model + " " + this.step, (known) -> asked())
				.filter((asked) -> asked.concern(changed, late, this.group, own))
				.isPresent();
		}

		/** Empty where the model gives it to one person. */
		private Optional<AskedPosts> asked() {
			return Optional
				.ofNullable(Context.getProcessEngineConfiguration()
					.getDeploymentCache()
					.findDeployedProcessDefinitionById(this.model)
					.getTaskDefinitions()
					.get(this.step))
				.filter((step) -> step.getAssigneeExpression() == null)
				.map(AskedPosts::of);
		}

	}

	/**
	 * The ids of tasks.
	 * @param seats candidate groups {@code <post>@<unit code>}
	 */
	Collection<String> concernedBy(Collection<String> seats, Tree tree) {
		var changed = changed(seats, tree);
		var all = changed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
		var steps = new HashMap<String, Optional<AskedPosts>>();
		var found = new HashMap<RequestNumber, Set<Row>>();
		open(changed.keySet(), tree, (row) -> {
			if (row.isConcerned(all, EnumSet.allOf(Post.class), steps)) {
				RequestNumber.read(row.number())
					.ifPresent((number) -> found.computeIfAbsent(number, (one) -> new HashSet<>()).add(row));
			}
		});
		var concerned = new HashSet<String>();
		new Portions<>(found.keySet()).each((numbers) -> {
			var requests = this.requests.byNumbers(numbers);
			var own = own(requests.values());
			requests.forEach((number, request) -> found.getOrDefault(number, Set.of())
				.stream()
				.filter((row) -> row.isConcerned(changed.getOrDefault(request.unit(), Set.of()),
						own.getOrDefault(request.applicant(), Set.of()), steps))
				.map(Row::task)
				.forEach(concerned::add));
		});
		return concerned;
	}

	private Map<AccountName, Set<Post>> own(Collection<ApprovalRequest> requests) {
		var applicants = requests.stream()
			.map(ApprovalRequest::applicant)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return this.postings.findByAccountIn(applicants)
			.stream()
			.collect(Collectors.groupingBy(Posting::account, Collectors.mapping(Posting::post, Collectors.toSet())));
	}

	/** By unit, the posts of which a seat there or above it is another one now. */
	private static Map<String, Set<Post>> changed(Collection<String> seats, Tree tree) {
		var tops = new HashMap<String, Set<Post>>();
		for (var seat : seats) {
			var unit = seat.substring(seat.indexOf('@') + 1);
			if (tree.knows(unit)) {
				var posts = tops.computeIfAbsent(tree.reach(unit), (top) -> EnumSet.noneOf(Post.class));
				Handling.post(seat).ifPresent(posts::add);
			}
		}
		var changed = new HashMap<String, Set<Post>>();
		if (!tops.isEmpty()) {
			tree.units().keySet().forEach((unit) -> changed.put(unit, above(unit, tops, tree)));
			changed.values().removeIf(Set::isEmpty);
		}
		return changed;
	}

	private static Set<Post> above(String unit, Map<String, Set<Post>> tops, Tree tree) {
		return tree.lineOf(unit)
			.stream()
			.flatMap((level) -> tops.getOrDefault(level.code(), Set.of()).stream())
			.collect(Collectors.toSet());
	}

	private void open(Set<String> units, Tree tree, Consumer<Row> told) {
		if (units.size() > FEW_UNITS) {
			var counties = units.stream().map((unit) -> tree.countyOf(unit).code()).collect(Collectors.toSet());
			ask(OF_COUNTIES, counties, told);
		}
		else if (!units.isEmpty()) {
			ask(OF_CASES, this.database.query(CASES, Map.of("units", units),
					(row, number) -> new RequestNumber(row.getString(1), row.getLong(2)).toString()), told);
		}
	}

	private void ask(String question, Collection<String> those, Consumer<Row> told) {
		new Portions<>(those).each((portion) -> this.database.query(question, Map.of("those", portion), (row) -> {
			told.accept(Row.of(row));
		}));
	}

}
