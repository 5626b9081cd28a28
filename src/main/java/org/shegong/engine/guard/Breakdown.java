package org.shegong.engine.guard;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.xml.sax.SAXException;

/**
 * A command that failed because something is broken here. The engine's interface answers
 * alike where it thought about what was sent and refused it, or could not read it.
 */
public final class Breakdown {

	/**
	 * These move a case on without what its forms would have filled in; what its
	 * conditions then miss, whoever pushed it left out.
	 */
	private static final Pattern PUSHING = Pattern
		.compile("(Signal|MessageEventReceived|CorrelateMessage|Conditional|EvaluateStartCondition"
				+ "|ModifyProcessInstance|HandleTask|SetExecution|PatchExecution).*");

	private Breakdown() {
	}

	/** Whether anything but the engine's own refusal is behind a failure. */
	static boolean isOne(Command<?> command, Throwable failure) {
		var pushed = PUSHING.matcher(command.getClass().getSimpleName()).matches();
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(30)
			.anyMatch((cause) -> !(cause instanceof ProcessEngineException || cause instanceof SAXException
					|| isOverNothing(cause) || (pushed && cause instanceof ELException)));
	}

	/** The engine looks up what a call names and goes on without having found it. */
	private static boolean isOverNothing(Throwable cause) {
		return cause instanceof NullPointerException && Arrays.stream(cause.getStackTrace())
			.map(StackTraceElement::getClassName)
			.filter((place) -> !place.startsWith("java."))
			.findFirst()
			.filter((place) -> place.startsWith("org.camunda.bpm.engine."))
			.isPresent();
	}

}
