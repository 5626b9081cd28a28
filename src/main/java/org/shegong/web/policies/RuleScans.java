package org.shegong.web.policies;

import java.util.List;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.approval.Evidence;
import org.shegong.approval.EvidenceFiles;
import org.shegong.policy.LocalRule;
import org.shegong.web.Access;

import org.springframework.stereotype.Component;

/** The scanned documents that counties' numbers stand in. */
@Component
class RuleScans {

	static final String NOT_YOURS = "原件扫描件有误：只能附您本人刚刚上传、没有交到别处的文件，请重新上传";

	private final EvidenceFiles files;

	private final Access access;

	RuleScans(EvidenceFiles files, Access access) {
		this.files = files;
		this.access = access;
	}

	/**
	 * Whether somebody may hand in a file with a number.
	 * @param scan null: none
	 */
	boolean admits(Long scan, AccountName account) {
		return scan == null || !this.files.loose(List.of(scan), account).isEmpty();
	}

	/** Whether the acting person finds a document behind a number. */
	boolean isOpen(LocalRule rule) {
		return rule.scan() != null && this.access.keepsRules(rule.unit());
	}

	Optional<Evidence> of(LocalRule rule) {
		return Optional.ofNullable(rule.scan()).flatMap(this.files::findById);
	}

}
