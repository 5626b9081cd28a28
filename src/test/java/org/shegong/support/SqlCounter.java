package org.shegong.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands between the application and its database and counts what passes. */
public class SqlCounter implements BeanPostProcessor {

	private final LongAdder statements = new LongAdder();

	private final LongAdder batched = new LongAdder();

	private final LongAdder commits = new LongAdder();

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

	public Count count() {
		return new Count(this.statements.sum(), this.batched.sum(), this.commits.sum());
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource) ? watched(DataSource.class, bean) : bean;
	}

	private Object watched(Class<?> type, Object target) {
		return Proxy.newProxyInstance(SqlCounter.class.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> pass(target, method, arguments));
	}

	private Object pass(Object target, Method method, Object[] arguments) throws Throwable {
		note(method.getName());
		try {
			var answer = method.invoke(target, arguments);
			var type = method.getReturnType();
			return (answer != null && (type == Connection.class || Statement.class.isAssignableFrom(type)))
					? watched(type, answer) : answer;
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private void note(String method) {
		if (method.startsWith("execute")) {
			this.statements.increment();
		}
		else if (method.equals("addBatch")) {
			this.batched.increment();
		}
		else if (method.equals("commit")) {
			this.commits.increment();
		}
	}

}
