package org.shegong.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands between the application and its database and counts what passes. */
public class SqlCounter implements BeanPostProcessor {

	private final LongAdder statements = new LongAdder();

	private final LongAdder batched = new LongAdder();

	private final LongAdder commits = new LongAdder();

	private volatile List<Sql> recording;

	/**
	 * What has passed.
	 *
	 * @param statements executions, a batch counted once
	 * @param batched the rows those batches held
	 */
	public record Count(long statements, long batched, long commits) {

		public Count since(Count before) {
			return new Count(this.statements - before.statements, this.batched - before.batched,
					this.commits - before.commits);
		}

	}

	/**
	 * One execution.
	 *
	 * @param text the statement, or {@code commit} or {@code rollback}
	 * @param values what was put in, by place; of a batch its last row
	 * @param by where in our own code it came from, innermost first
	 */
	public record Sql(String text, Map<Object, Object> values, List<String> by) {

		public boolean isRead() {
			return this.text.stripLeading().regionMatches(true, 0, "select", 0, 6);
		}

		/** Whether both ask the very same. */
		public boolean repeats(Sql other) {
			return this.text.equals(other.text) && this.values.equals(other.values);
		}

	}

	public Count count() {
		return new Count(this.statements.sum(), this.batched.sum(), this.commits.sum());
	}

	/** What passes while something is done, in order. */
	public List<Sql> during(Runnable work) {
		this.recording = new CopyOnWriteArrayList<>();
		try {
			work.run();
			return List.copyOf(this.recording);
		}
		finally {
			this.recording = null;
		}
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? watched(DataSource.class, bean, null) : bean;
	}

	private Object watched(Class<?> type, Object target, String text) {
		var values = new TreeMap<Object, Object>();
		return Proxy.newProxyInstance(SqlCounter.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> pass(target, method, arguments, text, values));
	}

	private Object pass(Object target, Method method, Object[] arguments, String prepared, Map<Object, Object> values)
			throws Throwable {
		var text = (arguments != null && arguments[0] instanceof String given) ? given : prepared;
		note(method.getName(), text, values);
		if (method.getName().startsWith("set") && arguments != null && arguments.length > 1 && prepared != null) {
			values.put(arguments[0], method.getName().equals("setNull") ? "null" : String.valueOf(arguments[1]));
		}
		try {
			var answer = method.invoke(target, arguments);
			var type = method.getReturnType();
			return (answer != null && (type == Connection.class || Statement.class.isAssignableFrom(type)))
					? watched(type, answer, text) : answer;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private void note(String method, String text, Map<Object, Object> values) {
		if (method.startsWith("execute")) {
			this.statements.increment();
			record(text, values);
		}
		else if (method.equals("addBatch")) {
			this.batched.increment();
		}
		else if (method.equals("commit") || method.equals("rollback")) {
			this.commits.increment();
			record(method, Map.of());
		}
	}

	private void record(String text, Map<Object, Object> values) {
		var into = this.recording;
		if (into != null) {
			into.add(new Sql(text, new TreeMap<>(values), own()));
		}
	}

	private static List<String> own() {
		return Arrays.stream(new Throwable().getStackTrace())
			.filter((frame) -> frame.getClassName().startsWith("org.shegong.")
					&& !frame.getClassName().startsWith(SqlCounter.class.getName()))
			.map((frame) -> frame.getClassName().replace("org.shegong.", "").replaceAll("\\$\\$.*", "") + "."
					+ frame.getMethodName())
			.filter((frame) -> !frame.contains("lambda$"))
			.distinct()
			.collect(Collectors.toCollection(ArrayList::new));
	}

}
