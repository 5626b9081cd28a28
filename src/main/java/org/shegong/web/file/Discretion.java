package org.shegong.web.file;

import java.util.EnumSet;
import java.util.Set;

import org.shegong.engine.Doors;
import org.shegong.leave.LeaveKind;
import org.shegong.worker.AwayPeriod;
import org.shegong.worker.ContractFact.Contract;
import org.shegong.worker.ContractFact.ContractTurned;
import org.shegong.worker.ContractFact.Leaving;
import org.shegong.worker.ContractFact.LeavingTurned;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileKind;
import org.springframework.stereotype.Component;

/**
 * Which lines of a file tell of health or family, and what is left of them for those who
 * need not know (PIPL 6, 28). Of a fact its kind decides, of a leave the kind of leave,
 * of a line from a case the case.
 */
@Component
public class Discretion {

	/** Kind of a line of which others learn that somebody was away. */
	private static final String AWAY = "away";

	private static final Set<FileKind> LEAVES = EnumSet.of(FileKind.LEAVE, FileKind.LEAVE_RETURN);

	/** The reason for which a line that is covered was struck out. */
	static final String UNSAID = "原因由人事经办岗位掌握";

	private final Doors doors;

	Discretion(Doors doors) {
		this.doors = doors;
	}

	/** Whether only the person and their personnel clerks read a line. */
	public boolean covers(FileEntry entry) {
		return isAway(entry) || isProtection(entry) || isOfPrivateCase(entry) || isAboutIdentity(entry);
	}

	private static boolean isAway(FileEntry entry) {
		return entry.kind().isPrivate() || LEAVES.contains(entry.kind()) && LeaveKind.isPrivate(entry.value());
	}

	/** What a contract or a dismissal says when a protection stood in its way. */
	private static boolean isProtection(FileEntry entry) {
		return entry.says(ContractTurned.class).filter((turned) -> turned.step() == Contract.EXTENDED).isPresent()
				|| entry.says(LeavingTurned.class).filter((turned) -> turned.step() == Leaving.PROTECTED).isPresent();
	}

	private boolean isOfPrivateCase(FileEntry entry) {
		return entry.request() != null && !LEAVES.contains(entry.kind())
				&& this.doors.ofRequest(entry.request()).isPrivate(entry.request());
	}

	private static boolean isAboutIdentity(FileEntry entry) {
		return "idNumber".equals(entry.field());
	}

	/** The kind of a line that is covered, as others read it. */
	String kind(FileEntry entry) {
		return isAway(entry) ? AWAY : entry.kind().id();
	}

	/**
	 * What happened to somebody without being an absence: others do not read that there
	 * is such a line at all, as its day alone would tell.
	 */
	static boolean isFactOfLife(FileEntry entry) {
		return isAway(entry) && !LEAVES.contains(entry.kind());
	}

	/** … and in words. */
	String title(FileEntry entry) {
		return isAway(entry) ? AwayPeriod.TITLE : entry.kind().title();
	}

}
