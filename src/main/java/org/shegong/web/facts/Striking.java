package org.shegong.web.facts;

import java.util.EnumSet;
import java.util.Set;

import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;

/** Which lines of a file are of a kind that can be struck out. */
public final class Striking {

	/** Kinds that are entered or imported; all others the system keeps by itself. */
	private static final Set<FileKind> ENTERED = EnumSet.of(FileKind.PREGNANCY, FileKind.CHILD_BIRTH,
			FileKind.MISCARRIAGE, FileKind.MEDICAL_PERIOD, FileKind.INJURY, FileKind.DISCIPLINE, FileKind.COMMENDATION,
			FileKind.TRAINING, FileKind.CERTIFICATE, FileKind.POST_CHANGE, FileKind.CORRECTION, FileKind.ASSESSMENT,
			FileKind.NOTICE, FileKind.ABSENCE, FileKind.LEAVE, FileKind.TRANSFER, FileKind.SECONDMENT,
			FileKind.EXAM_ELIGIBILITY, FileKind.GRADE);

	/**
	 * What a process writes down on the way, as it was told: nothing else corrects it.
	 */
	private static final Set<FileKind> TOLD = EnumSet.of(FileKind.PREGNANCY, FileKind.CHILD_BIRTH,
			FileKind.MISCARRIAGE);

	private Striking() {
	}

	/** Whether a line can be struck out at all. */
	public static boolean isOpen(FileEntry entry) {
		return !entry.isStruck() && !isDecided(entry) && isEntered(entry);
	}

	/** Whether it says what an approval decided. */
	static boolean isDecided(FileEntry entry) {
		return entry.request() != null && !TOLD.contains(entry.kind());
	}

	static boolean isEntered(FileEntry entry) {
		return ENTERED.contains(entry.kind());
	}

}
