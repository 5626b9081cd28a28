package org.shegong.web.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.shegong.account.AccountName;
import org.shegong.approval.ApprovalRequest;
import org.shegong.approval.EvidenceFiles;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps room for everybody's proofs. */
@Component
@EnableConfigurationProperties(ProofLimits.class)
class ProofQuota {

	private final EvidenceFiles files;

	private final ProofLimits limits;

	private final Clock clock;

	ProofQuota(EvidenceFiles files, ProofLimits limits, Clock clock) {
		this.files = files;
		this.limits = limits;
		this.clock = clock;
	}

	/** Throws away what was uploaded and never handed in. */
	void tidy() {
		this.files.deleteLooseBefore(this.clock.instant().minus(Duration.ofDays(this.limits.looseDays())));
	}

	/** What stands against one more file of an account that belongs to no request yet. */
	Optional<String> againstLoose(AccountName account, long size) {
		if (this.files.countLoose(account) < this.limits.looseFiles()
				&& this.files.looseBytes(account) + size <= this.limits.looseSize().toBytes()) {
			return Optional.empty();
		}
		return Optional.of("您已上传、还没有随申请提交的材料太多（最多 " + this.limits.looseFiles() + " 份、共 "
				+ this.limits.looseSize().toMegabytes() + " MB），请先提交申请；没有提交的材料 " + this.limits.looseDays() + " 天后自动清除");
	}

	/** What stands against one more file of a request. */
	Optional<String> against(ApprovalRequest request, long size) {
		if (this.files.countByRequest(request.id()) < this.limits.requestFiles()
				&& this.files.bytesOf(request.id()) + size <= this.limits.requestSize().toBytes()) {
			return Optional.empty();
		}
		return Optional.of("这件申请的材料太多（最多 " + this.limits.requestFiles() + " 份、共 "
				+ this.limits.requestSize().toMegabytes() + " MB），请把多页合并成一份或降低扫描的清晰度后再上传");
	}

}
