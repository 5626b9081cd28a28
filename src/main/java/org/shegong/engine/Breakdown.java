package org.shegong.engine;

import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngineException;
import org.xml.sax.SAXException;

/**
 * A command that failed because something is broken here. The engine's interface answers
 * alike where it thought about what was sent and refused it, or could not read it.
 */
public final class Breakdown {

	private Breakdown() {
	}

	/** Whether anything but the engine's own refusal is behind a failure. */
	static boolean isOne(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.limit(30)
			.anyMatch((cause) -> !(cause instanceof ProcessEngineException || cause instanceof SAXException
					|| isOverNothing(cause)));
	}

	/** The engine looks up what a call names and goes on without having found it. */
	private static boolean isOverNothing(Throwable cause) {
		var trace = cause.getStackTrace();
		return cause instanceof NullPointerException && trace.length > 0
				&& trace[0].getClassName().startsWith("org.camunda.bpm.engine.");
	}

}
