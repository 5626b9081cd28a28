package org.shegong.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;

import org.springframework.util.ReflectionUtils;

/** What a command of the engine is about; commands have no getters. */
record Inside(Command<?> command) {

	static Inside of(Command<?> command) {
		return new Inside(command);
	}

	@SuppressWarnings("unchecked")
	<F> F get(String name) {
		var field = ReflectionUtils.findField(this.command.getClass(), name);
		if (field == null) {
			throw new IllegalStateException(this.command.getClass().getName() + " 没有字段 " + name + "，引擎版本与命令防护不符");
		}
		ReflectionUtils.makeAccessible(field);
		return (F) ReflectionUtils.getField(field, this.command);
	}

}
