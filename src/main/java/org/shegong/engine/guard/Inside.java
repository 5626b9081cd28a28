package org.shegong.engine.guard;

import java.lang.reflect.Field;
import java.util.Optional;

import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.util.ReflectionUtils;

/** What a command of the engine is about; commands have no getters. */
public record Inside(Object command) {

	public static Inside of(Command<?> command) {
		return new Inside(command);
	}

	public <F> F get(String name) {
		var field = ReflectionUtils.findField(this.command.getClass(), name);
		if (field == null) {
			throw new IllegalStateException(this.command.getClass().getName() + " 没有字段 " + name + "，引擎版本与命令防护不符");
		}
		return read(field);
	}

	/** Has it be about something else from now on. */
	void put(String name, Object value) {
		var field = ReflectionUtils.findField(this.command.getClass(), name);
		ReflectionUtils.makeAccessible(field);
		ReflectionUtils.setField(field, this.command, value);
	}

	/** The same where only some commands have it; empty also where it is not given. */
	public <F> Optional<F> find(String name) {
		return Optional.ofNullable(ReflectionUtils.findField(this.command.getClass(), name)).map(this::read);
	}

	boolean has(String name) {
		return ReflectionUtils.findField(this.command.getClass(), name) != null;
	}

	@SuppressWarnings("unchecked")
	private <F> F read(Field field) {
		ReflectionUtils.makeAccessible(field);
		return (F) ReflectionUtils.getField(field, this.command);
	}

}
