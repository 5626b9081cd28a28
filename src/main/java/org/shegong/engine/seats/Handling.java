package org.shegong.engine.seats;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.task.IdentityLink;

import org.shegong.account.AccountName;
import org.shegong.approval.RequestNumber;
import org.shegong.organization.Post;
import org.shegong.engine.steps.DefaultListeners;

/** What the model says about a task: who handles it, and whether they decide. */
public record Handling(TaskEntity task) {

	public static Handling of(DelegateTask task) {
		return new Handling((TaskEntity) task);
	}

	/** The request the task belongs to; null for models of others. */
	public RequestNumber request() {
		return Optional.ofNullable(this.task.getExecution())
			.flatMap((execution) -> RequestNumber.read(execution.getProcessBusinessKey()))
			.orElse(null);
	}

	/** Whether the model gives it to one person, and to no post. */
	public boolean isPersonal() {
		return definition().map(TaskDefinition::getAssigneeExpression).isPresent();
	}

	/** The person the model gives it to. */
	public Optional<AccountName> person() {
		return definition().map(TaskDefinition::getAssigneeExpression)
			.map((expression) -> (String) expression.getValue(this.task.getExecution()))
			.map(AccountName::of);
	}

	/** Whether whoever completes it decides, so that an opinion is kept. */
	public boolean decides() {
		return definition().map((definition) -> definition.getTaskListenersForEvent("complete"))
			.stream()
			.flatMap(Collection::stream)
			.anyMatch(this::records);
	}

	private boolean records(TaskListener listener) {
		return listener instanceof DefaultListeners.Deciding deciding ? deciding.decides(this.task)
				: listener instanceof DelegateExpressionTaskListener told
						&& told.getExpressionText().equals("${recordOpinion}");
	}

	/** The candidate groups that the model names now. */
	List<String> groups() {
		return values(definition().map(TaskDefinition::getCandidateGroupIdExpressions).orElse(Set.of()));
	}

	/** The candidates that the model names now by their accounts. */
	List<AccountName> users() {
		return accounts(
				values(definition().map(TaskDefinition::getCandidateUserIdExpressions).orElse(Set.of())).stream());
	}

	/** The candidate groups it has. */
	public List<String> presentGroups() {
		return this.task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.toList();
	}

	/** The candidates it has by their accounts. */
	public List<AccountName> presentUsers() {
		return accounts(this.task.getCandidates().stream().map(IdentityLink::getUserId));
	}

	/** Where a model names nobody, it leaves blanks. */
	private static List<AccountName> accounts(Stream<String> users) {
		return users.flatMap((user) -> AccountName.read(user).stream()).toList();
	}

	/** The post of a candidate group {@code <post>@<unit code>}. */
	static Optional<Post> post(String group) {
		return Optional.of(group.indexOf('@')).filter((at) -> at > 0).flatMap((at) -> Post.of(group.substring(0, at)));
	}

	private Optional<TaskDefinition> definition() {
		return Optional.ofNullable((this.task.getTaskDefinitionKey() != null) ? this.task.getTaskDefinition() : null);
	}

	private List<String> values(Collection<Expression> expressions) {
		return expressions.stream()
			.map((expression) -> expression.getValue(this.task.getExecution()))
			.flatMap((value) -> (value instanceof Collection<?> many) ? many.stream() : List.of(value).stream())
			.map(String::valueOf)
			.distinct()
			.toList();
	}

}
