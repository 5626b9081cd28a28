package org.shegong.appointment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.shegong.organization.OrgUnit;
import org.shegong.policy.Policy;
import org.shegong.recruitment.quota.Quota;
import org.shegong.worker.Position;
import org.shegong.worker.Worker;
import org.shegong.worker.WorkerClass;

/**
 * What the rules about a candidate look at.
 *
 * @param taking whether the office is to begin now; before, others may still be in it
 * @param home the community where the candidate works
 * @param reached whether whoever asks looks after the community of the office
 * @param sameCounty whether both communities lie in one county
 * @param colleagues who else works in the community of the office
 * @param incumbent who else holds an office that one person alone holds; null where
 * nobody does
 * @param chosen who was elected or appointed to such an office already and begins later;
 * null where nobody was
 * @param elsewhere posts of secretary or director that the candidate holds in other
 * communities, in words
 * @param ending members whose terms, as far as they were recorded, end soon
 * @param promised seats of those who were elected or appointed and begin later
 * @param pending whether the same is being asked for already
 * @param sanctions sanctions in the candidate's file, in words
 */
record AppointmentSituation(AppointmentApplication asked, LocalDate today, boolean taking, Policy policy,
		Worker candidate, OrgUnit unit, OrgUnit home, boolean reached, boolean sameCounty, Quota quota,
		List<Worker> colleagues, String incumbent, String chosen, List<String> elsewhere, int ending, int promised,
		boolean pending, List<String> sanctions) {

	AppointmentNumbers numbers() {
		return AppointmentNumbers.of(this.policy);
	}

	/** Whether the candidate comes from another community. */
	boolean movesIn() {
		return !this.candidate.unit().equals(this.unit.code());
	}

	/** Offices that the candidate holds where they work. */
	List<Position> offices() {
		return this.candidate.positions().stream().filter((position) -> position != Position.SOCIAL_WORKER).toList();
	}

	/** Whether the candidate holds this very office already, so that a term follows. */
	boolean isAgain() {
		return !movesIn() && this.asked.office().isHeldBy(this.candidate);
	}

	/** Whether somebody more sits on the two committees then. */
	boolean takesASeat() {
		return movesIn() || (offices().isEmpty() && this.candidate.workerClass() != WorkerClass.ELECTED);
	}

	/** Whether the community has somebody more who counts. */
	boolean addsSomebody() {
		var counted = this.numbers().quota().countedClasses().value().contains(this.candidate.workerClass().id());
		return movesIn() || (takesASeat() && !counted);
	}

	/** The approved seats, and no more than the law allows. */
	int seats() {
		var most = this.numbers().committee().most().value();
		var approved = this.quota.committee().seats();
		return (approved != null) ? Math.min(approved, most) : most;
	}

	int inPost() {
		return this.quota.committee().inPost();
	}

	/** Seats that are free, or will be where an election renews the committee. */
	int vacancies() {
		var renewed = (!this.taking && this.asked.way() == Way.ELECTION) ? this.ending : 0;
		return Math.max(0, seats() - inPost() - this.promised + renewed);
	}

	/** Secretary and director in one person (一肩挑, TY-05). */
	boolean bothInOne() {
		return switch (this.asked.office()) {
			case SECRETARY -> !movesIn() && Office.DIRECTOR.isHeldBy(this.candidate);
			case DIRECTOR -> !movesIn() && Office.SECRETARY.isHeldBy(this.candidate);
			default -> false;
		};
	}

	/** Whether the candidate then sits on both committees (交叉任职, TY-05). */
	boolean crossHolding() {
		return !movesIn() && !isAgain() && !offices().isEmpty() && !leavesDeputy();
	}

	/** A deputy secretary who becomes secretary is deputy no more. */
	boolean leavesDeputy() {
		return this.asked.office() == Office.SECRETARY && !movesIn()
				&& this.candidate.positions().contains(Position.DEPUTY_SECRETARY);
	}

	/** The positions that the candidate has in office. */
	List<Position> positionsThen() {
		var kept = movesIn() ? Stream.<Position>empty()
				: offices().stream().filter((position) -> !(leavesDeputy() && position == Position.DEPUTY_SECRETARY));
		return Stream.concat(kept, Stream.of(this.asked.office().position())).distinct().sorted().toList();
	}

}
