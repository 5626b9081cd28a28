package org.shegong.assessment.hearing;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * How a worker took the result: signed, kept silent, refused before a witness, said
 * something after all, appealed (XX-28).
 */
@Embeddable
public class Hearing {

	private LocalDate signedOn;

	private Boolean agrees;

	private String opinion;

	private LocalDate silentOn;

	private LocalDate refusedOn;

	private String witness;

	private boolean appealed;

	private String appealAnswer;

	private LocalDate lateOn;

	void sign(Signature signature, LocalDate on) {
		this.signedOn = on;
		this.agrees = signature.agrees();
		this.opinion = signature.opinion();
		this.appealed = Boolean.TRUE.equals(signature.appeals());
	}

	/** The time to sign is over and nothing was said. */
	void keepSilent(LocalDate on) {
		this.silentOn = on;
	}

	void refuse(String witness, LocalDate on) {
		if (!unheard()) {
			throw new IllegalStateException("本人已于%s签署，不能登记拒签".formatted(this.signedOn));
		}
		this.refusedOn = on;
		this.witness = witness;
	}

	/** An opinion given after all, once the form is in the file. */
	void signLate(LateOpinion said, LocalDate on) {
		this.lateOn = on;
		this.agrees = said.agrees();
		this.opinion = said.opinion();
	}

	public void answerAppeal(String answer) {
		this.appealAnswer = answer;
	}

	/** Has not signed in time: silent or refusing. */
	public boolean unheard() {
		return this.signedOn == null;
	}

	boolean appealed() {
		return this.appealed;
	}

	public boolean refused() {
		return this.refusedOn != null;
	}

	public String inWords() {
		if (this.signedOn != null) {
			var words = "本人%s签署：%s".formatted(this.signedOn, said());
			return this.appealed ? words + "；申诉" + ((this.appealAnswer != null) ? "处理：" + this.appealAnswer : "待处理")
					: words;
		}
		if (this.refusedOn != null) {
			return "本人%s拒绝签署，见证人%s%s".formatted(this.refusedOn, this.witness, late());
		}
		return (this.silentOn != null) ? "本人至%s未签署%s".formatted(this.silentOn, late()) : "待本人签署";
	}

	private String late() {
		return (this.lateOn != null) ? "；%s补签：%s".formatted(this.lateOn, said()) : "";
	}

	private String said() {
		return (Boolean.TRUE.equals(this.agrees) ? "同意" : "不同意") + ((this.opinion != null) ? "，" + this.opinion : "");
	}

}
