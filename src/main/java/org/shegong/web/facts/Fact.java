package org.shegong.web.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.shegong.account.WorkerCode;
import org.shegong.worker.FileEntry;
import org.shegong.worker.FileFact;
import org.shegong.worker.HonourLevel;
import org.shegong.worker.LifeFact.Born;
import org.shegong.worker.LifeFact.Cause;
import org.shegong.worker.LifeFact.InMedicalPeriod;
import org.shegong.worker.LifeFact.Injured;
import org.shegong.worker.LifeFact.Miscarried;
import org.shegong.worker.LifeFact.Pregnant;
import org.shegong.worker.PostFact.Certified;
import org.shegong.worker.PostFact.Corrected;
import org.shegong.worker.PostFact.PostChanged;
import org.shegong.worker.Sanction;
import org.shegong.worker.YearFact.Commended;
import org.shegong.worker.YearFact.Purpose;
import org.shegong.worker.YearFact.Sanctioned;
import org.shegong.worker.YearFact.Trained;

/**
 * A fact as it was read.
 *
 * @param until last day; of a pregnancy the expected date
 * @param value in the word that the files carry
 * @param words the value as people read it; null where it says nothing
 * @param quantity children or class hours
 * @param field column of the sheet {@code workers}; null where it is about none
 */
record Fact(FactKind kind, LocalDate date, LocalDate until, String value, String words, BigDecimal quantity,
		String field, String organiser, String paper, String note) {

	FileEntry entry(WorkerCode worker) {
		return new FileEntry(worker, this.date, said(), summary()).lasting(this.until)
			.onPaper(this.paper)
			.because(null, null, "人事登记");
	}

	private FileFact said() {
		return switch (this.kind) {
			case PREGNANCY -> new Pregnant(this.until);
			case BIRTH -> new Born(this.quantity);
			case MISCARRIAGE -> new Miscarried(null);
			case INJURY -> new Injured(null);
			case MEDICAL_PERIOD -> new InMedicalPeriod(Cause.of(this.value).orElse(null));
			case SANCTION -> new Sanctioned(Sanction.named(this.value).orElseThrow());
			case COMMENDATION -> new Commended(HonourLevel.ofName(this.value), this.value, this.organiser);
			case TRAINING -> new Trained(this.quantity, this.organiser, this.value, Purpose.COURSE);
			case CERTIFICATE -> new Certified(this.value, this.organiser);
			case POST_CHANGE -> new PostChanged(this.field, this.value, null);
			case CORRECTION -> new Corrected(this.field, this.value, null);
		};
	}

	private String summary() {
		var said = new StringBuilder(this.kind.title());
		switch (this.kind) {
			case PREGNANCY -> said.append((this.until != null) ? "，预产期" + this.until : "，预产期未登记");
			case BIRTH -> said.append("%s个".formatted(this.quantity.toPlainString()));
			default -> {
				if (this.words != null) {
					said.append("：").append(this.words);
				}
			}
		}
		if (this.kind == FactKind.TRAINING) {
			said.append("，").append(this.quantity.stripTrailingZeros().toPlainString()).append("学时");
		}
		if (this.note != null) {
			said.append("。").append(this.note);
		}
		return said.toString();
	}

}
