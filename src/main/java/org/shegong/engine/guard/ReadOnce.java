package org.shegong.engine.guard;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.aopalliance.intercept.MethodInvocation;

import org.shegong.bulk.ManyRows.Outdated;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What one transaction has asked a repository it need not ask again, as long as it has
 * written nothing of that kind since: rules, briefs and routes each ask for what they
 * need, and most of it is the same. Whoever waited for a lock reads all anew, as the one
 * before left it.
 */
class ReadOnce {

	/** What nobody will ask again a long transaction need not carry. */
	private static final int MOST = 500;

	private final Concerns concerns;

	private final Unwritten unwritten;

	ReadOnce(Concerns concerns, Unwritten unwritten) {
		this.concerns = concerns;
		this.unwritten = unwritten;
	}

	/**
	 * @param kind of what the repository keeps
	 */
	Object answer(MethodInvocation asked, Class<?> kind) throws Throwable {
		var method = asked.getMethod();
		if (method.isDefault() || !TransactionSynchronizationManager.isActualTransactionActive()
				|| !TransactionSynchronizationManager.isSynchronizationActive()) {
			return asked.proceed();
		}
		var question = new Question(asked.getThis(), method, copies(asked.getArguments()));
		if (isTurn(method)) {
			return turn(question, asked);
		}
		if (locks(method)) {
			answers().known.clear();
			return asked.proceed();
		}
		return isQuestion(method) ? remembered(question, kind, asked) : asked.proceed();
	}

	/** Whose turn it is already need not wait again, and nobody else can have written. */
	private Object turn(Question question, MethodInvocation asked) throws Throwable {
		var turns = answers().turns;
		var before = turns.get(question);
		if (before != null) {
			return before;
		}
		answers().known.clear();
		var locked = asked.proceed();
		if (locked instanceof Integer rows && rows > 0) {
			turns.put(question, locked);
		}
		return locked;
	}

	/** Many were added at once, or nothing that was read is kept any more. */
	@EventListener
	void forget(Outdated outdated) {
		forget((concern) -> outdated.kind() == null || concern.includes(outdated.kind()));
	}

	/** Something of this kind was added or is gone. */
	void forget(Class<?> kind) {
		forget((concern) -> concern.includes(kind));
	}

	/** Something of this kind has other values in these properties. */
	void forget(Class<?> kind, List<String> properties) {
		forget((concern) -> concern.includes(kind) && concern.names(properties.stream()));
	}

	private void forget(Predicate<Concerns.Concern> concerned) {
		if (TransactionSynchronizationManager.getResource(this) instanceof Answers answers) {
			answers.known.values().removeIf((answer) -> concerned.test(answer.concern()));
		}
	}

	private Object remembered(Question question, Class<?> kind, MethodInvocation asked) throws Throwable {
		var known = answers().known;
		var before = known.get(question);
		if (before != null && !this.unwritten.holds(before.concern())) {
			return copy(before.value());
		}
		var answer = asked.proceed();
		if (known.size() < MOST) {
			known.put(question, new Answer(copy(answer), this.concerns.of(question.method(), kind)));
		}
		return answer;
	}

	private Answers answers() {
		if (TransactionSynchronizationManager.getResource(this) instanceof Answers answers) {
			return answers;
		}
		var answers = new Answers();
		TransactionSynchronizationManager.bindResource(this, answers);
		TransactionSynchronizationManager.registerSynchronization(answers);
		return answers;
	}

	/**
	 * Queries in the language of the database that write do it to keep others waiting.
	 */
	private static boolean isTurn(Method method) {
		return method.isAnnotationPresent(Modifying.class) && method.getAnnotation(Query.class).nativeQuery();
	}

	private static boolean locks(Method method) {
		return method.isAnnotationPresent(Modifying.class) || method.isAnnotationPresent(Lock.class);
	}

	private static boolean isQuestion(Method method) {
		var type = method.getReturnType();
		return !method.getName().startsWith("save") && !method.getName().startsWith("delete")
				&& (type == List.class || type == Optional.class || (type.isPrimitive() && type != void.class));
	}

	private static List<Object> copies(Object[] arguments) {
		return Arrays.stream(arguments).map(ReadOnce::copy).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
	}

	/** Nobody changes somebody else's. */
	private static Object copy(Object one) {
		return (one instanceof Collection<?> several) ? new ArrayList<>(several) : one;
	}

	private record Question(Object repository, Method method, List<Object> arguments) {
	}

	private record Answer(Object value, Concerns.Concern concern) {
	}

	/** Those of one transaction; another one begun within it has its own. */
	private final class Answers implements TransactionSynchronization {

		private final Map<Question, Answer> known = new HashMap<>();

		private final Map<Question, Object> turns = new HashMap<>();

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(ReadOnce.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(ReadOnce.this, this);
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(ReadOnce.this);
		}

	}

}
