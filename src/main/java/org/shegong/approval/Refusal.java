package org.shegong.approval;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.shegong.account.WorkerCode;

/**
 * Objections at the edge: starting a case or completing a form. The transaction rolls
 * back and the person's form keeps its input.
 */
public class Refusal extends RuntimeException {

	private final List<Objection> objections;

	private Refusal(List<Objection> objections) {
		super(objections.stream().filter(Objection::refuses).map(Objection::inWords).collect(Collectors.joining("；")));
		this.objections = objections;
	}

	/** One that is thrown where it is found. */
	public static Refusal of(Objection objection) {
		return new Refusal(List.of(objection));
	}

	/** Throws if any of the objections refuses. */
	public static void unlessAdmitted(List<Objection> objections) {
		if (!Objection.admits(objections)) {
			throw new Refusal(objections);
		}
	}

	/**
	 * As it is told to somebody.
	 * @param confidant whether they are told of a worker's health and family
	 */
	public Refusal told(Predicate<WorkerCode> confidant) {
		var told = new Refusal(
				this.objections.stream().map((objection) -> objection.told(confidant)).distinct().toList());
		told.initCause(this);
		return told;
	}

	public List<Objection> objections() {
		return this.objections;
	}

}
