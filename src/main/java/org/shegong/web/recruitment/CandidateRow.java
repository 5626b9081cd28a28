package org.shegong.web.recruitment;

import java.util.List;
import java.util.Optional;

import org.shegong.account.WorkerCode;
import org.shegong.recruitment.exam.Applicant;
import org.shegong.recruitment.campaign.CampaignView;
import org.shegong.recruitment.exam.Certificate;
import org.shegong.recruitment.exam.Education;
import org.shegong.web.roster.Identity;
import org.shegong.web.roster.sheet.Line;
import org.shegong.web.roster.sheet.Words;

/** A row of the sheet {@code candidates}. */
record CandidateRow(Line line, Applicant applicant) {

	private static final Words<Boolean> YES_OR_NO = new Words<Boolean>().with(true, "true", "是", "合格", "已合格", "yes")
		.with(false, "false", "否", "不合格", "no");

	static CandidateRow read(Line line, Words<String> negativeList) {
		var identity = Identity.read(line, Optional.empty());
		line.need("idNumber", identity.idNumber());
		var education = line.need("education", identity.education());
		var certificate = line.need("certificate", line.choice("certificate", Identity.CERTIFICATES, null));
		return new CandidateRow(line, new Applicant(line.name("name", 120), identity.gender(), identity.birthDate(),
				identity.idNumber(), (education != null) ? Education.of(education) : null,
				identity.householdRegistration(), (certificate != null) ? Certificate.of(certificate) : null,
				line.digits("phone", 40, null), WorkerCode.read(line.reference("worker", 64, null)).orElse(null),
				line.date("serviceEndsOn", null), line.choice("projectPassed", YES_OR_NO, null),
				joined(line.choices("declared", negativeList, List.of())), line.text("exceptionReason", 500, null)));
	}

	/** The items of a campaign's negative list, by identifier or in words. */
	static Words<String> negativeList(CampaignView campaign) {
		var words = new Words<String>();
		campaign.negativeList().forEach((item) -> words.with(item.item(), item.item(), item.title()));
		return words;
	}

	private static String joined(List<String> items) {
		return (items == null || items.isEmpty()) ? null : String.join(",", items);
	}

}
