package org.shegong.approval;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Records of answers as the variables of a case that a model's conditions read. */
public final class CaseAnswers {

	private CaseAnswers() {
	}

	/** A process whose delegates answer nothing that its model asks. */
	public record None() {
	}

	/** By name; what a record says nothing about (null) is left out. */
	public static Map<String, Object> variables(Record answers) {
		var variables = new LinkedHashMap<String, Object>();
		for (var component : answers.getClass().getRecordComponents()) {
			var value = value(answers, component);
			if (value != null) {
				variables.put(component.getName(), value);
			}
		}
		return variables;
	}

	private static Object value(Record answers, RecordComponent component) {
		try {
			var accessor = component.getAccessor();
			accessor.setAccessible(true);
			return accessor.invoke(answers);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException("无法读取 " + component, ex);
		}
	}

}
